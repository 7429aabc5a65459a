import type { Category } from "@digital-cleanup/challenge";
import { Total } from "../correct/total.tsx";
import { useJoining } from "../joining.ts";
import { type BytesField as BytesFieldName, type ByteUnit, byteUnits, unitIn } from "./draft.ts";
import { type Entry, setFields } from "./entry.ts";
import { NumberField } from "./number-field.tsx";

type Props = { entry: Entry; shownErrors: Entry["errors"] };

const origins = ["media", "apps", "mail", "office", "cloud"] as const satisfies readonly Category[];

const hasOrigins = ({ amounts }: Entry): boolean =>
  origins.some((origin) => origin in amounts.bytesByCategory);

/** The space that was freed: one number, or several by origin, which add up. */
export function BytesFields({ entry, shownErrors }: Props) {
  const { t } = useJoining();
  const field = (category: Category) => (
    <OriginField
      key={category}
      entry={entry}
      shownErrors={shownErrors}
      category={category}
      isOneOfSeveral={hasOrigins(entry)}
    />
  );
  return (
    <>
      {field("other")}
      <details class="more">
        <summary>{t("tally.join.byOrigin")}</summary>
        <div class="flow">{origins.map(field)}</div>
      </details>
      {hasOrigins(entry) && <Total entry={entry} />}
    </>
  );
}

/** The field of one origin. Beside others, the field without an origin is not their sum, and its label tells so. */
export function OriginField(props: Props & { category: Category; isOneOfSeveral: boolean }) {
  const { entry, shownErrors, category, isOneOfSeveral } = props;
  const { t } = useJoining();
  const about = { entry, shownErrors, field: `bytes.${category}` } as const;
  if (category !== "other")
    return <BytesField {...about} label={t(`tally.join.category.${category}`)} />;
  const label = t(isOneOfSeveral ? "tally.join.bytesElsewhere" : "contribution.bytes");
  return <BytesField {...about} label={label} isWarned />;
}

const units = Object.keys(byteUnits) as ByteUnit[];

type FieldProps = Props & {
  field: BytesFieldName;
  label: string;
  hint?: string;
  /** Shows the warning about an unlikely sum below this field. */
  isWarned?: boolean;
};

export function BytesField({ entry, shownErrors, field, label, hint, isWarned }: FieldProps) {
  const joining = useJoining();
  const { t, format } = joining;
  const warned = isWarned ? "bytes" : undefined;
  return (
    <NumberField {...{ entry, shownErrors, field, label, hint, warned }}>
      <select
        id={`join-unit-${field.replaceAll(".", "-")}`}
        aria-label={`${label}, ${t("tally.join.unit")}`}
        value={unitIn(entry.draft, field)}
        onChange={(event) => setFields(joining, { [`unit.${field}`]: event.currentTarget.value })}
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
