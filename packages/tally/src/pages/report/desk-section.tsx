import { countDevices } from "../event/device-counts.tsx";
import { FigureTable } from "./figure-table.tsx";
import type { SectionProps } from "./report-props.ts";

/** The devices that the organiser's desks counted and weighed. */
export const DeskSection = ({ t, format, published: { collected } }: SectionProps) => {
  const counts = countDevices(collected.devices);
  const rows = counts.map(({ type, working, broken }) => [
    t(`tally.event.${type}`),
    format.number(working),
    format.number(broken),
  ]);
  if (counts.length > 1) {
    const all = (state: "working" | "broken") =>
      format.number(counts.reduce((sum, count) => sum + count[state], 0n));
    rows.push([t("tally.report.allTypes"), all("working"), all("broken")]);
  }
  const columns = [
    t("tally.report.type"),
    t("tally.report.stateWorking"),
    t("tally.report.stateBroken"),
  ];
  const isWeighed = collected.grams !== "0";
  return (
    <section class="flow flow--tight" aria-labelledby="desk">
      <h2 id="desk">{t("tally.report.desk")}</h2>
      {rows.length > 0 && (
        <FigureTable t={t} title={t("tally.report.desk")} columns={columns} rows={rows} />
      )}
      {isWeighed && (
        <dl class="facts">
          <div>
            <dt>{t("tally.report.weighed")}</dt>
            <dd>
              <b>{format.grams(Number(collected.grams))}</b>
            </dd>
          </div>
          {collected.pieces !== undefined && (
            <div>
              <dt>{t("tally.report.pieces")}</dt>
              <dd>{format.number(collected.pieces)}</dd>
            </div>
          )}
        </dl>
      )}
      {rows.length === 0 && !isWeighed && <p class="soft">{t("tally.report.deskNothing")}</p>}
    </section>
  );
};
