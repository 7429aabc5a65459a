import type { LocaleProps } from "../figures/figures.tsx";
import { HistoryCharts } from "./history-charts.tsx";
import { HistoryNotes } from "./history-notes.tsx";
import { HistoryTable } from "./history-table.tsx";

/** The national editions before this server existed: charts, notes on outliers, and a table. */
export const NationalHistorySection = ({
  t,
  format,
  basePath,
}: LocaleProps & { basePath: string }) => (
  <section class="flow flow--wide" aria-labelledby="history">
    <div class="flow">
      <h2 class="section-title" id="history">
        {t("tally.rollup.history.title")}
      </h2>
      <p class="lead">{t("tally.rollup.history.lead")}</p>
      <p class="small soft">{t("tally.rollup.history.notFromHere")}</p>
    </div>
    <HistoryCharts t={t} format={format} />
    <HistoryNotes t={t} format={format} />
    <HistoryTable t={t} format={format} basePath={basePath} />
  </section>
);
