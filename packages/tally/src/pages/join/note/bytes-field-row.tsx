import { useJoining } from "../joining.ts";
import { type BytesField, byteUnits, type ByteUnit, unitIn } from "./draft-schema.ts";
import { type Entry, setField } from "./entry.ts";
import { NumberField } from "./number-field.tsx";

const units = Object.keys(byteUnits) as ByteUnit[];

type RowProps = Pick<Parameters<typeof NumberField>[0], "label" | "hint" | "error" | "warning"> & {
  entry: Entry;
  field: BytesField;
};

/** A field for an amount of data, with its unit. */
export function BytesFieldRow({ entry, field, ...about }: RowProps) {
  const joining = useJoining();
  const { t, format } = joining;
  return (
    <NumberField
      {...about}
      field={field}
      value={entry.draft[field] ?? ""}
      onType={(text) => setField(joining, field, text)}
    >
      <select
        id={`join-unit-${field.replaceAll(".", "-")}`}
        aria-label={`${about.label}, ${t("tally.join.unit")}`}
        value={unitIn(entry.draft, field)}
        onChange={(event) => setField(joining, `unit.${field}`, event.currentTarget.value)}
      >
        {units.map((unit) => (
          <option key={unit} value={unit}>
            {format.bytesParts(10 ** byteUnits[unit]).unit}
          </option>
        ))}
      </select>
    </NumberField>
  );
}
