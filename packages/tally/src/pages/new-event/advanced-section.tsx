import { CeilingFields } from "../event-form/ceiling-fields.tsx";
import { Field } from "../event-form/field.tsx";
import { useForm } from "../event-form/form-context.ts";
import type { SectionProps } from "./section-props.ts";

/** Rarely changed settings: the event's code and the ceilings above which a contribution is not counted. */
export function AdvancedSection({ draft, change }: SectionProps) {
  const { t } = useForm();
  return (
    <details class="card">
      <summary>
        <h2>{t("tally.organise.new.advanced")}</h2>
      </summary>
      <div class="flow">
        <Field
          name="code"
          label={t("tally.organise.new.code")}
          hint={t("tally.organise.new.codeHint")}
          value={draft.code}
          onValue={(code) => change({ code })}
          maxLength={12}
          autocomplete="off"
          spellcheck={false}
        />
        <h3>{t("tally.organise.new.ceilings")}</h3>
        <p class="small soft">{t("tally.organise.new.ceilingsMeaning")}</p>
        <CeilingFields values={draft.ceilings} onValues={(ceilings) => change({ ceilings })} />
      </div>
    </details>
  );
}
