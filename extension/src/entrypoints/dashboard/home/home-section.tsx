import { dayMs } from "@digital-cleanup/challenge";
import { nextStep } from "../../../features/home/next-step.ts";
import { NextStepCard } from "../../../features/home/next-step-card.tsx";
import { putOffStep, readPutOffSteps } from "../../../features/home/put-off-steps.ts";
import { HomePages } from "../../../features/transfer/overview/home-pages.tsx";
import { SummaryCard } from "../../../features/transfer/summary/summary-card.tsx";
import { isThunderbird } from "../../../platform/build.ts";
import { reportError } from "../../../platform/report-error.ts";
import { lateView } from "../../../ui/late-view.tsx";
import { PageTitle } from "../../../ui/navigation/page-title.tsx";
import { usePage } from "../../../ui/page-context.ts";
import { useFreshValue } from "../../../ui/use-fresh-value.ts";
import { sharedHomeTexts } from "./home-texts.ts";
import { readHomeFacts } from "./read-home-facts.ts";

const HomeCards = lateView(
  async () => (await import("./home-cards.tsx")).HomeCards,
  sharedHomeTexts,
);

/** What to do next and the week of pages; the cards below are loaded after them. */
export function HomeSection() {
  const { settings } = usePage();
  const { value: step, reread } = useFreshValue(async () => {
    const [facts, putOff] = await Promise.all([
      readHomeFacts(settings),
      readPutOffSteps(Date.now()),
    ]);
    return nextStep(facts, settings.disabledFeatures.value, putOff);
  }, [settings]);
  return (
    <>
      <PageTitle />
      <div class="grid home-top">
        {step && (
          <NextStepCard
            step={step}
            putOff={() =>
              void putOffStep(step, Date.now() + dayMs)
                .then(reread)
                .catch(reportError)
            }
          />
        )}
        {!isThunderbird && <HomePages />}
      </div>
      {!isThunderbird && <SummaryCard />}
      <HomeCards />
    </>
  );
}
