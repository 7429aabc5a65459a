import { Facts } from "../figures/facts.tsx";
import { DataTable } from "../figures/data-table.tsx";
import { countDevices } from "../event/device-counts.tsx";
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
      {rows.length > 0 && <DataTable t={t} aria-labelledby="desk" columns={columns} rows={rows} />}
      {isWeighed && (
        <Facts
          class="facts"
          rows={[
            [t("tally.report.weighed"), <b>{format.grams(Number(collected.grams))}</b>],
            [
              t("tally.report.pieces"),
              collected.pieces === undefined ? undefined : format.number(collected.pieces),
            ],
          ]}
        />
      )}
      {rows.length === 0 && !isWeighed && <p class="soft">{t("tally.report.deskNothing")}</p>}
    </section>
  );
};
