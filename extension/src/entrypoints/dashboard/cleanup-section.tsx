import { CleanupPage } from "../../features/cleanup/cleanup-page.tsx";
import { nextStep } from "../../features/home/next-step.ts";
import { NextStepCard } from "../../features/home/next-step-card.tsx";
import { usePage } from "../../ui/page-context.ts";
import { useFreshValue } from "../../ui/use-fresh-value.ts";
import { readHomeFacts } from "./read-home-facts.ts";

/** The clean-up of folders, which ends with the same next step as Home. */
export const CleanupSection = () => <CleanupPage nextStep={<StepAfterCleaning />} />;

function StepAfterCleaning() {
  const { settings } = usePage();
  const { value: facts } = useFreshValue(() => readHomeFacts(settings), [settings]);
  if (!facts) return null;
  // What is still set aside is on the same page.
  const step = nextStep({ ...facts, hasFilesSetAside: false }, settings.disabledFeatures.value);
  return <NextStepCard step={step} />;
}
