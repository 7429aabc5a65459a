import { figureConditions } from "../../../features/habits/figure-conditions.ts";
import { HomePages } from "../../../features/transfer/overview/home-pages.tsx";
import { isThunderbird } from "../../../platform/build.ts";
import { lateView } from "../../../ui/late-view.tsx";
import { PageTitle } from "../../../ui/navigation/page-title.tsx";
import { usePage } from "../../../ui/page-context.ts";
import { HomeStep } from "./home-step.tsx";

const LeverCard = lateView(
  async () => (await import("../../../features/home/levers/lever-card.tsx")).LeverCard,
);
const SummaryCard = lateView(
  async () => (await import("../../../features/transfer/summary/summary-card.tsx")).SummaryCard,
);

/** What to do next, the week of pages, and what matters most. */
export function HomeSection() {
  const { settings } = usePage();
  return (
    <>
      <div class="hidden">
        <PageTitle />
      </div>
      <HomeStep />
      {settings.weeklySummary.value && !isThunderbird && <SummaryCard />}
      <div class="home-two">
        {!isThunderbird && <HomePages />}
        <LeverCard conditions={figureConditions(settings)} />
      </div>
    </>
  );
}
