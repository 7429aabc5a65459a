import { emptyLocalText, type PointDraft } from "./details-draft.ts";
import { Field } from "./field.tsx";
import { useForm } from "./form-context.ts";
import { ItemFields } from "./item-fields.tsx";
import { LocalTextFields } from "./local-text-fields.tsx";

type Props = { points: readonly PointDraft[]; onPoints: (points: PointDraft[]) => void };

/** The places and times at which people can hand in devices. */
export function PointFields({ points, onPoints }: Props) {
  const { t } = useForm();
  return (
    <ItemFields
      items={points}
      empty={{ name: "", address: "", opening: emptyLocalText }}
      maxItems={50}
      onItems={onPoints}
      legend={(number) => t("tally.organise.form.point", { number })}
      addLabel={t("tally.organise.form.addPoint")}
      removeLabel={(number) => t("tally.organise.form.removePoint", { number })}
    >
      {(point, change, index) => (
        <>
          <div class="grid grid--fields">
            <Field
              name={`collectionPoints.${index}.name`}
              label={t("tally.organise.form.pointName")}
              value={point.name}
              onValue={(name) => change({ name })}
              maxLength={200}
            />
            <Field
              name={`collectionPoints.${index}.address`}
              label={t("tally.organise.form.address")}
              value={point.address}
              onValue={(address) => change({ address })}
              maxLength={300}
            />
          </div>
          <LocalTextFields
            name={`collectionPoints.${index}.opening`}
            label={t("tally.organise.form.opening")}
            value={point.opening}
            onValue={(opening) => change({ opening })}
          />
        </>
      )}
    </ItemFields>
  );
}
