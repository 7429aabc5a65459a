import { isWorkBuild } from "../../platform/build.ts";
import { usePage } from "../../ui/page-context.ts";
import { type MeasuringChoice, openMeasuringChoices } from "../../ui/settings/measuring-choice.ts";

/** When to measure: each answer with what it means. */
export function MeasuringQuestion(props: {
  choice: MeasuringChoice;
  choose: (choice: MeasuringChoice) => void;
  isRefused: boolean;
}) {
  const { t, settings } = usePage();
  return (
    <>
      <fieldset class="flow">
        <legend>
          <h2>{t("welcome.question")}</h2>
        </legend>
        {openMeasuringChoices(settings).map((option) => (
          <label class="choice" key={option}>
            <input
              type="radio"
              name="measuring"
              value={option}
              checked={option === props.choice}
              onChange={() => props.choose(option)}
            />
            <b>{t(`welcome.measuring.${option}.name`)}</b>
            <span class="small soft">
              {t(`welcome.measuring.${option}.means`)}{" "}
              {option === "always" && t(isWorkBuild ? "welcome.granted" : "welcome.asks")}
            </span>
          </label>
        ))}
      </fieldset>
      <p class={props.isRefused ? "note small" : "small"} role="status" id="welcome-refused">
        {props.isRefused && t("welcome.refused")}
      </p>
    </>
  );
}
