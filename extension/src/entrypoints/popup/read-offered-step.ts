import { nextStep } from "../../features/home/next-step.ts";
import { readPutOffSteps } from "../../features/home/put-off-steps.ts";
import { effectiveSettings } from "../../platform/settings/settings.ts";
import { readHomeFacts } from "../dashboard/home/read-home-facts.ts";
import type { StepAnswer } from "./step-requests.ts";

/** The step that the popup offers: how to measure, until the person has answered, else the next step of Home. */
export async function readOfferedStep(): Promise<StepAnswer> {
  const settings = await effectiveSettings();
  const [facts, putOff] = await Promise.all([readHomeFacts(settings), readPutOffSteps(Date.now())]);
  const disabled = settings.disabledFeatures.value;
  const asksLevel = facts.isMeasuringOnClick && !disabled.includes("transfer");
  if (asksLevel && !putOff.includes("measureAlways")) return { step: "measureAlways" };
  const step = nextStep(facts, disabled, [...putOff, "measureAlways"]);
  return putOff.includes(step) ? {} : { step };
}
