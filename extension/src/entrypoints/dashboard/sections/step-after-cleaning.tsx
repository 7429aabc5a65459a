import { nextStep } from "../../../features/home/next-step.ts";
import { NextStepCard } from "../../../features/home/next-step-card.tsx";
import { usePage } from "../../../ui/page-context.ts";
import { useFreshValue } from "../../../ui/use-fresh-value.ts";
import { readHomeFacts } from "../home/read-home-facts.ts";

/** The next step of Home, once files were deleted. */
export function StepAfterCleaning() {
  const { settings } = usePage();
  const { value: facts } = useFreshValue(() => readHomeFacts(settings), [settings]);
  if (!facts) return null;
  // The folders that were just emptied may not be listed again yet.
  const step = nextStep({ ...facts, hasFilesSetAside: false }, settings.disabledFeatures.value);
  return <NextStepCard step={step} />;
}
