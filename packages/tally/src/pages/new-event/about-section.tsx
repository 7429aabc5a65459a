import { localTextLanguage, localTextLanguages } from "@digital-cleanup/challenge";
import { Choices } from "../event-form/choices.tsx";
import { Field, FieldFrame, useForm } from "../event-form/field.tsx";
import type { SectionProps } from "./draft.ts";

const timeZones = Intl.supportedValuesOf("timeZone");

/** The name in the other language, another country or time zone. */
export function AboutSection({ draft, change }: SectionProps) {
  const { t } = useForm();
  const { timeZone, name } = draft;
  return (
    <section class="card flow" aria-labelledby="about">
      <h2 id="about">{t("tally.organise.new.about")}</h2>
      <div class="grid grid--fields">
        {localTextLanguages
          .filter((language) => language !== localTextLanguage(t.language))
          .map((language) => (
            <Field
              key={language}
              name={`name.${language}`}
              label={t(`tally.organise.form.${language}`, {
                label: t("tally.organise.form.eventName"),
              })}
              hint={t("tally.organise.form.oneLanguage")}
              value={name[language]}
              onValue={(text) => change({ name: { ...name, [language]: text } })}
              maxLength={300}
            />
          ))}
        <FieldFrame name="timeZone" label={t("tally.organise.new.timeZone")}>
          {(inputProps) => (
            <select
              {...inputProps}
              value={timeZone}
              onChange={({ currentTarget }) => change({ timeZone: currentTarget.value })}
            >
              <option value="">{t("tally.organise.new.zoneOfPlace")}</option>
              {timeZones.map((zone) => (
                <option key={zone}>{zone}</option>
              ))}
            </select>
          )}
        </FieldFrame>
      </div>
      <Choices
        name="isAbroad"
        type="radio"
        legend={t("tally.organise.new.country")}
        choices={[
          { value: "france", label: t("tally.organise.new.inFrance") },
          { value: "abroad", label: t("tally.organise.new.abroad") },
        ]}
        chosen={[draft.isAbroad ? "abroad" : "france"]}
        onChoose={(value) => change({ isAbroad: value === "abroad" })}
      />
    </section>
  );
}
