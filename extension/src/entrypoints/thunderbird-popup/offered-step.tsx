import { dayMs } from "@digital-cleanup/challenge";
import { type NextStep, nextStep } from "../../features/home/next-step.ts";
import { putOffStep, readPutOffSteps } from "../../features/home/put-off-steps.ts";
import { SuggestedStep } from "../../features/home/suggested-step.tsx";
import { reportError } from "../../platform/report-error.ts";
import { effectiveSettings } from "../../platform/settings/settings.ts";
import { usePage } from "../../ui/page-context.ts";
import { useFreshValue } from "../../ui/use-fresh-value.ts";
import { readHomeFacts } from "../dashboard/home/read-home-facts.ts";

/** The next step, if the person has not put it off. */
export function OfferedStep() {
  const { settings } = usePage();
  const { value, reread } = useFreshValue(readOfferedStep, [settings]);
  const step = value?.step;
  if (!step) return null;
  const putOff = () =>
    void putOffStep(step, Date.now() + dayMs)
      .then(reread)
      .catch(reportError);
  return <SuggestedStep step={step} putOff={putOff} />;
}

async function readOfferedStep(): Promise<{ step?: NextStep }> {
  const settings = await effectiveSettings();
  const [facts, putOff] = await Promise.all([readHomeFacts(settings), readPutOffSteps(Date.now())]);
  const step = nextStep(facts, settings.disabledFeatures.value, [...putOff, "measureAlways"]);
  return putOff.includes(step) ? {} : { step };
}
