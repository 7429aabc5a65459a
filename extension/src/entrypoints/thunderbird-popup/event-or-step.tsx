import { JoinedEvent } from "../../features/challenge/popup.tsx";
import { shownParticipation } from "../../features/challenge/store.ts";
import { useChallenge, useIsOff } from "../../features/challenge/use-challenge.ts";
import { nextStep } from "../../features/home/next-step.ts";
import { putOffStep, readPutOffSteps } from "../../features/home/put-off-steps.ts";
import { SuggestedStep } from "../../features/home/suggested-step.tsx";
import { reportError } from "../../platform/report-error.ts";
import { usePage } from "../../ui/page-context.ts";
import { useFreshValue } from "../../ui/use-fresh-value.ts";
import { readHomeFacts } from "../dashboard/read-home-facts.ts";

const dayMs = 86_400_000;

/** One thing at most: the joined event, else the next step. */
export function EventOrStep() {
  const challenge = useChallenge();
  const isOff = useIsOff();
  if (!challenge) return null;
  const joined = isOff ? undefined : shownParticipation(challenge);
  return joined ? <JoinedEvent participation={joined} /> : <Step />;
}

function Step() {
  const { settings } = usePage();
  const { value: step, reread } = useFreshValue(async () => {
    const [facts, putOff] = await Promise.all([
      readHomeFacts(settings),
      readPutOffSteps(Date.now()),
    ]);
    const found = nextStep(facts, settings.disabledFeatures.value, putOff);
    return putOff.includes(found) ? undefined : found;
  }, [settings]);
  if (!step) return null;
  const putOff = () =>
    void putOffStep(step, Date.now() + dayMs)
      .then(reread)
      .catch(reportError);
  return <SuggestedStep step={step} putOff={putOff} />;
}
