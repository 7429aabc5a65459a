import { type Category, confirmedTotals, type Totals } from "@digital-cleanup/challenge";
import { type Entry, setField } from "./entry.ts";
import { useJoining } from "../joining.ts";
import {
  type BytesField as BytesFieldName,
  type ByteUnit,
  byteUnits,
  unitIn,
} from "./draft-schema.ts";
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
      {hasOrigins(entry) && <BytesTotal entry={entry} />}
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
  if (isOneOfSeveral)
    return <BytesField {...about} label={t("tally.join.bytesElsewhere")} isWarned />;
  return (
    <BytesField
      {...about}
      label={t("contribution.bytes")}
      hint={t("tally.join.bytesHint")}
      isWarned
    />
  );
}

const bytesOf = ({ measured, declared }: Totals): number => measured.bytes + declared.bytes;

/** The space freed that will be sent, while it is typed, beside what was sent before. */
export function BytesTotal({ entry }: { entry: Entry }) {
  const { t, format, participation } = useJoining();
  const held = confirmedTotals(participation);
  const bytes = bytesOf(entry.totals);
  const sentBytes = held ? bytesOf(held) : bytes;
  const measuredBytes = entry.totals.measured.bytes;
  return (
    <div class="note flow flow--tight" id="join-total">
      <p class="small">{t("tally.join.total")}</p>
      <p>
        <data class="figure figure--middle" value={bytes}>
          {format.bytes(bytes)}
        </data>
      </p>
      {measuredBytes > 0 && (
        <p class="small">{t("tally.join.totalMeasured", { size: format.bytes(measuredBytes) })}</p>
      )}
      {bytes !== sentBytes && (
        <p class="small">{t("tally.join.insteadOf", { size: format.bytes(sentBytes) })}</p>
      )}
    </div>
  );
}

const units = Object.keys(byteUnits) as ByteUnit[];

type FieldProps = Props & {
  field: BytesFieldName;
  label: string;
  hint?: string;
  /** Shows the warning about an unlikely sum below this field. */
  isWarned?: boolean;
};

/** A field for an amount of data, with its unit. */
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
