import { nextStep } from "../../features/home/next-step.ts";
import { NextStepCard } from "../../features/home/next-step-card.tsx";
import { HomePages } from "../../features/transfer/overview/home-pages.tsx";
import { SummaryCard } from "../../features/transfer/summary/summary-card.tsx";
import { isThunderbird } from "../../platform/build.ts";
import { PageTitle } from "../../ui/navigation/page-title.tsx";
import { usePage } from "../../ui/page-context.ts";
import { useFreshValue } from "../../ui/use-fresh-value.ts";
import { readHomeFacts } from "./read-home-facts.ts";

/** What to do next, the week of pages, and what matters most. */
export function HomeSection() {
  const { settings } = usePage();
  const { value: facts } = useFreshValue(() => readHomeFacts(settings), [settings]);
  return (
    <>
      <PageTitle />
      {facts && <NextStepCard step={nextStep(facts, settings.disabledFeatures.value)} />}
      {!isThunderbird && <SummaryCard />}
      {!isThunderbird && <HomePages />}
    </>
  );
}
