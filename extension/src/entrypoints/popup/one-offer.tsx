import { currentStanding } from "@digital-cleanup/challenge";
import { needsAttention } from "../../features/challenge/joined/standing-text.ts";
import { JoinedEvent } from "../../features/challenge/popup.tsx";
import { shownParticipation } from "../../features/challenge/store.ts";
import { useChallenge, useIsOff } from "../../features/challenge/use-challenge.ts";
import { type NextStep, nextStep } from "../../features/home/next-step.ts";
import { putOffStep, readPutOffSteps } from "../../features/home/put-off-steps.ts";
import { SuggestedStep } from "../../features/home/suggested-step.tsx";
import { LevelQuestion } from "../../features/transfer/popup/level-question.tsx";
import { PolicyNote } from "../../features/transfer/popup/policy-note.tsx";
import { reportError } from "../../platform/report-error.ts";
import { usePage } from "../../ui/page-context.ts";
import { useFreshValue } from "../../ui/use-fresh-value.ts";
import { readHomeFacts } from "../dashboard/read-home-facts.ts";

const dayMs = 86_400_000;
/** The popup never asks again how to measure; the settings still do. */
const never = Number.MAX_SAFE_INTEGER;

/** One thing at most: the joined event, else who decides how pages are measured, else the next step. */
export function OneOffer() {
  const { settings } = usePage();
  const challenge = useChallenge();
  const isOff = useIsOff();
  if (!challenge) return null;
  const joined = isOff ? undefined : shownParticipation(challenge);
  if (joined) {
    return needsAttention(currentStanding(joined)) ? null : <JoinedEvent participation={joined} />;
  }
  return settings.measurement.source === "policy" ? <PolicyNote /> : <Step />;
}

function Step() {
  const { settings } = usePage();
  const { value: step, reread } = useFreshValue(async () => {
    const [facts, putOff] = await Promise.all([
      readHomeFacts(settings),
      readPutOffSteps(Date.now()),
    ]);
    const disabled = settings.disabledFeatures.value;
    const asksLevel = facts.isMeasuringOnClick && !disabled.includes("transfer");
    if (asksLevel && !putOff.includes("measureAlways")) return "measureAlways";
    const found = nextStep(facts, disabled, [...putOff, "measureAlways"]);
    return putOff.includes(found) ? undefined : found;
  }, [settings]);
  if (!step) return null;
  const putOff = (wanted: NextStep, untilMs: number) =>
    void putOffStep(wanted, untilMs).then(reread).catch(reportError);
  if (step === "measureAlways") return <LevelQuestion putOff={() => putOff(step, never)} />;
  return <SuggestedStep step={step} putOff={() => putOff(step, Date.now() + dayMs)} />;
}
