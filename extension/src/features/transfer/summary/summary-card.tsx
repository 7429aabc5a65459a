import { useEffect } from "preact/hooks";
import { localDay } from "../../../platform/local-day.ts";
import { reportError } from "../../../platform/report-error.ts";
import { changeBadgeNotices } from "../../../platform/toolbar-badge/badge-notices.ts";
import { Button } from "../../../ui/button.tsx";
import { usePage } from "../../../ui/page-context.ts";
import { useFreshValue } from "../../../ui/use-fresh-value.ts";
import { estimateSums } from "../overview/estimate-sums.ts";
import { readSummary, type WeekSummary } from "./read-summary.ts";
import { changeSummaryState, readSummaryState } from "./store.ts";

/** For Home: the last full week, until it is closed or the next one is over. Nothing unless the person wants it. */
export function SummaryCard() {
  const { settings } = usePage();
  const isOn = settings.weeklySummary.value;
  const { value: summary, reread } = useFreshValue(
    async () => (isOn ? readOpenSummary() : undefined),
    [isOn],
  );
  const firstDay = summary?.week.fromDay;
  useEffect(() => {
    if (firstDay && document.visibilityState === "visible")
      void markSeen(firstDay).catch(reportError);
  }, [summary]);
  if (!summary || !firstDay) return null;
  const close = async () => {
    await changeSummaryState({ closed: firstDay });
    document.querySelector<HTMLElement>("main h1")?.focus();
    reread();
  };
  return <Card summary={summary} close={close} />;
}

async function readOpenSummary(): Promise<WeekSummary | undefined> {
  const [summary, { closed }] = await Promise.all([
    readSummary(localDay(Date.now())),
    readSummaryState(),
  ]);
  return summary?.week.fromDay === closed ? undefined : summary;
}

async function markSeen(firstDay: string): Promise<void> {
  if ((await readSummaryState()).seen !== firstDay) await changeSummaryState({ seen: firstDay });
  await changeBadgeNotices({ hasSummary: false });
}

function Card({ summary, close }: { summary: WeekSummary; close: () => Promise<void> }) {
  const { t, format, settings } = usePage();
  const { week, pages, pagesBefore, heaviestDay, deleted } = summary;
  const { carbonGramsCo2e } = estimateSums(pages, settings.gridZone.value);
  const measured = (total: WeekSummary["pages"]) =>
    total.requests > 0 ? format.bytes(total.bytesDown) : t("overview.notMeasured");
  const lines = [
    [t("overview.ofTransfers"), measured(pages)],
    [t("homeCards.summary.before"), measured(pagesBefore)],
    heaviestDay && [
      t("homeCards.summary.heaviest"),
      t("homeCards.summary.onDay", {
        day: format.weekday(heaviestDay.day),
        bytes: format.bytes(heaviestDay.bytesDown),
      }),
    ],
    pages.requests > 0 && [t("homeCards.summary.emissions"), format.carbonRange(carbonGramsCo2e)],
    deleted.files > 0 && [
      t("homeCards.summary.deleted"),
      t("homeCards.summary.files", { count: deleted.files, bytes: format.bytes(deleted.bytes) }),
    ],
  ].filter((line) => line !== false && line !== undefined);
  return (
    <section class="card flow" id="home-summary" aria-labelledby="home-summary-title">
      <h2 id="home-summary-title">
        {t("homeCards.summary.title", { week: format.dayRange(week.fromDay, week.toDay) })}
      </h2>
      <ul class="lines">
        {lines.map(([name, value]) => (
          <li key={name}>
            <span>{name}</span>
            <b>{value}</b>
          </li>
        ))}
      </ul>
      <p class="row">
        <a href="#overview">{t("overview.toPages")}</a>
        <Button id="home-summary-close" onPress={close}>
          {t("homeCards.summary.close")}
        </Button>
      </p>
    </section>
  );
}
