import { FigureTable } from "./figure-table.tsx";
import type { SectionProps } from "./report-props.ts";

const fields = ["files", "emails", "apps"] as const;

/** The amounts that the organiser counted by hand; empty if there are none. */
export function HandCountSection({ t, format, published }: SectionProps) {
  const declared = published.declaredByOrganiser ?? {};
  const rows = fields.flatMap((field) => {
    const count = declared[field];
    return count === undefined ? [] : [[t(`tally.event.${field}`), format.number(count)]];
  });
  if (declared.bytes !== undefined) {
    rows.unshift([t("tally.event.data"), format.bytes(BigInt(declared.bytes))]);
  }
  if (rows.length === 0) return null;
  return (
    <section class="flow flow--tight" aria-labelledby="by-hand">
      <h2 id="by-hand">{t("tally.report.byHand")}</h2>
      <FigureTable
        t={t}
        title={t("tally.report.byHand")}
        columns={[t("tally.report.figure"), t("tally.report.count")]}
        rows={rows}
      />
      <p class="tiny soft">{t("tally.report.byHandNote")}</p>
    </section>
  );
}
