import { challengeKinds } from "@digital-cleanup/challenge";
import { Choices } from "../event-form/choices.tsx";
import type { GoalField } from "../event-form/details-draft.ts";
import { Field, useForm } from "../event-form/field.tsx";
import { QuantityFields } from "../event-form/quantity-fields.tsx";
import { type SectionProps, suggestedPublication } from "./draft.ts";

/** The challenges of the event, who can participate, and how many participations are published together and when. */
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
