import { Field } from "./field.tsx";
import type { DetailsDraft, GoalField } from "./details-draft.ts";
import { useForm } from "./form-context.ts";

type Props = {
  fields: readonly GoalField[];
  goals: DetailsDraft["goals"];
  onGoals: (goals: DetailsDraft["goals"]) => void;
};

/** The goals of an event. A goal that is left empty has no meter. */
export function GoalFields({ fields, goals, onGoals }: Props) {
  const { t } = useForm();
  return (
    <div class="grid grid--quantities">
      {fields.map((field) => (
        <Field
          key={field}
          name={`goals.${field}`}
          label={
            field === "participations"
              ? t("tally.organise.form.expected")
              : t(`tally.organise.quantity.${field}`)
          }
          value={goals[field]}
          onValue={(text) => onGoals({ ...goals, [field]: text })}
          inputMode="decimal"
          maxLength={20}
          autocomplete="off"
        />
      ))}
    </div>
  );
}
