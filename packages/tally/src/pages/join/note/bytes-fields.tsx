import type { Category } from "@digital-cleanup/challenge";
import { useState } from "preact/hooks";
import { warningText } from "./warning-text.ts";
import { type BytesField, byteUnits, type ByteUnit, unitIn } from "./draft-schema.ts";
import { type Entry, setField } from "./entry.ts";
import { useJoining } from "../joining.ts";
import { NumberField } from "./number-field.tsx";

type Props = { entry: Entry; shownErrors: Entry["errors"] };

const origins = ["media", "apps", "mail", "office", "cloud"] as const satisfies readonly Category[];
const units = Object.keys(byteUnits) as ByteUnit[];

/** The space that was freed: one number, and optionally its origins. */
export function BytesFields({ entry, shownErrors }: Props) {
  const { t, format } = useJoining();
  const [startsOpen] = useState(() => origins.some((origin) => entry.draft[`bytes.${origin}`]));
  const field = (category: Category, label: string, hint?: string) => (
    <BytesFieldRow
      key={category}
      entry={entry}
      field={`bytes.${category}`}
      label={label}
      hint={hint}
      error={shownErrors.get(`bytes.${category}`)}
      warning={category === "other" ? warningText(t, entry.warnings.get("bytes")) : undefined}
    />
  );
  return (
    <>
      {field("other", t("contribution.bytes"), t("tally.join.bytesHint"))}
      <details class="more" open={startsOpen}>
        <summary>{t("tally.join.byOrigin")}</summary>
        <div class="flow">
          {origins.map((category) => field(category, t(`tally.join.category.${category}`)))}
          <p class="small">
            {t("tally.join.bytesTotal", { size: format.bytes(entry.amounts.bytes) })}
          </p>
        </div>
      </details>
    </>
  );
}

type RowProps = Pick<Parameters<typeof NumberField>[0], "label" | "hint" | "error" | "warning"> & {
  entry: Entry;
  field: BytesField;
};

function BytesFieldRow({ entry, field, ...about }: RowProps) {
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
