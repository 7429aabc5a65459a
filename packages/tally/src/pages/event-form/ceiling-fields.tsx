import { caps, type Ceilings, defaultCeilings, minCeilings } from "@digital-cleanup/challenge";
import { Field } from "./field.tsx";
import { useForm } from "./form-context.ts";
import { toDisplayUnit } from "./quantity.ts";

export const ceilingNames = Object.keys(defaultCeilings) as (keyof Ceilings)[];
export type CeilingTexts = Record<keyof Ceilings, string>;

type Props = {
  values: CeilingTexts;
  onValues: (values: CeilingTexts) => void;
};

/** The ceilings above which a contribution is not counted. */
export function CeilingFields({ values, onValues }: Props) {
  const { t } = useForm();
  return (
    <div class="grid grid--quantities">
      {ceilingNames.map((name) => (
        <Field
          key={name}
          name={`ceilings.${name}`}
          label={t(`tally.organise.quantity.${name}`)}
          hint={t("tally.organise.form.between", {
            least: toDisplayUnit(name, minCeilings[name]),
            most: toDisplayUnit(name, caps[name]),
          })}
          value={values[name]}
          onValue={(text) => onValues({ ...values, [name]: text })}
          inputMode="decimal"
          maxLength={20}
          autocomplete="off"
        />
      ))}
    </div>
  );
}
