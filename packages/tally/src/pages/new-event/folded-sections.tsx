import { challengeKinds, localTextLanguage, localTextLanguages } from "@digital-cleanup/challenge";
import { Choices } from "../event-form/choices.tsx";
import type { GoalField } from "../event-form/details-draft.ts";
import { Field, FieldFrame, useForm } from "../event-form/field.tsx";
import { QuantityFields } from "../event-form/quantity-fields.tsx";
import { type SectionProps, suggestedPublication } from "./draft.ts";

export function PublicationSection({ draft, change }: SectionProps) {
  const { t } = useForm();
  const suggested = suggestedPublication(draft, t.language);
  const { challenges, publication, mode } = draft;
  return (
    <section class="card flow" aria-labelledby="publication">
      <h2 id="publication">{t("tally.organise.new.publication")}</h2>
      <Choices
        name="challenges"
        type="checkbox"
        legend={t("tally.organise.new.challenges")}
        choices={challengeKinds.map((value) => ({
          value,
          label: t(`tally.organise.challenge.${value}`),
          meaning: t(`tally.organise.challengeMeaning.${value}`),
        }))}
        chosen={challenges}
        onChoose={(kind, isChosen) =>
          change({
            challenges: isChosen
              ? [...challenges, kind]
              : challenges.filter((other) => other !== kind),
          })
        }
      />
      <Choices
        name="mode"
        type="radio"
        legend={t("tally.tickets.who")}
        choices={(["open", "guarded"] as const).map((value) => ({
          value,
          label: t(`tally.tickets.mode.${value}`),
          meaning: t(`tally.tickets.mode.${value}Meaning`),
        }))}
        chosen={[mode]}
        onChoose={(value) => change({ mode: value })}
      >
        {mode === "guarded" && !isSecureContext && (
          <p class="note note--caution small">{t("tally.tickets.needsHttps")}</p>
        )}
      </Choices>
      <div class="grid grid--fields">
        <QuantityFields<GoalField>
          part="goals"
          names={["participations"]}
          texts={draft.goals}
          onTexts={(goals) => change({ goals })}
        />
        <Field
          name="k"
          label={t("tally.organise.new.k")}
          hint={t("tally.organise.new.kExample")}
          value={draft.k}
          onValue={(k) => change({ k })}
          inputMode="numeric"
          maxLength={2}
          autocomplete="off"
          required
        />
      </div>
      <label class="choice">
        <input
          type="checkbox"
          name="publication"
          checked={(publication ?? suggested) === "atClose"}
          onChange={({ currentTarget: { checked } }) =>
            change({ publication: checked ? "atClose" : "live" })
          }
        />
        <span>
          {t("tally.organise.new.keepForEnd")}
          {suggested === "atClose" && (
            <span class="choice__meaning"> {t("tally.organise.new.suggestAtClose")}</span>
          )}
        </span>
      </label>
    </section>
  );
}

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
