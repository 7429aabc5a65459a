import { Button } from "../../ui/button.tsx";
import { usePage } from "../../ui/page-context.ts";
import { type NextStep, stepSections } from "./next-step.ts";

/** The next step, as the popup suggests it. */
export function SuggestedStep({ step, putOff }: { step: NextStep; putOff: () => void }) {
  const { t } = usePage();
  return (
    <section
      class="note popup-suggestion"
      id="home-suggestion"
      aria-labelledby="home-suggestion-title"
    >
      <h2 id="home-suggestion-title">{t(`home.${step}.title`)}</h2>
      <p class="tiny">{t(`home.${step}.text`)}</p>
      <p class="row row--tight">
        <a class="btn btn--text" href={`/dashboard.html#${stepSections[step]}`} target="_blank">
          {t(`home.${step}.open`)}
        </a>
        <Button class="btn--text push" onPress={putOff}>
          {t("common.notNow")}
        </Button>
      </p>
    </section>
  );
}
