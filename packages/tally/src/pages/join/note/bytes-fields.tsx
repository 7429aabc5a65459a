import { type Category, confirmedTotals, type Totals } from "@digital-cleanup/challenge";
import { warningText } from "./warning-text.ts";
import { BytesFieldRow } from "./bytes-field-row.tsx";
import type { Entry } from "./entry.ts";
import { useJoining } from "../joining.ts";

type Props = { entry: Entry; shownErrors: Entry["errors"] };

const origins = ["media", "apps", "mail", "office", "cloud"] as const satisfies readonly Category[];

const hasOrigins = ({ amounts }: Entry): boolean =>
  origins.some((origin) => origin in amounts.bytesByCategory);

/** The space that was freed: one number, or several by origin, which add up. */
export function BytesFields({ entry, shownErrors }: Props) {
  const { t } = useJoining();
  const field = (category: Category) => (
    <BytesField
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
export function BytesField(props: Props & { category: Category; isOneOfSeveral: boolean }) {
  const { entry, shownErrors, category, isOneOfSeveral } = props;
  const { t } = useJoining();
  const error = shownErrors.get(`bytes.${category}`);
  if (category !== "other") {
    const label = t(`tally.join.category.${category}`);
    return <BytesFieldRow entry={entry} field={`bytes.${category}`} label={label} error={error} />;
  }
  return (
    <BytesFieldRow
      entry={entry}
      field="bytes.other"
      label={t(isOneOfSeveral ? "tally.join.bytesElsewhere" : "contribution.bytes")}
      hint={isOneOfSeveral ? undefined : t("tally.join.bytesHint")}
      error={error}
      warning={warningText(t, entry.warnings.get("bytes"))}
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
