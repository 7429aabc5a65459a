import { dayMs } from "@digital-cleanup/challenge";
import { LevelQuestion } from "../../features/transfer/popup/level-question.tsx";
import { SuggestedStep } from "../../features/home/suggested-step.tsx";
import { reportError } from "../../platform/report-error.ts";
import { usePage } from "../../ui/page-context.ts";
import { useFreshValue } from "../../ui/use-fresh-value.ts";
import type { PutOff, StepAnswer } from "./step-requests.ts";

/** The popup never asks again how to measure; the settings still do. */
const never = Number.MAX_SAFE_INTEGER;

type Props = { read: () => Promise<StepAnswer>; putOff: (putOff: PutOff) => Promise<void> };

/** The next step, if the person has not put it off. */
export function OfferedStep({ read, putOff }: Props) {
  const { settings } = usePage();
  const { value, reread } = useFreshValue(read, [settings]);
  const step = value?.step;
  if (!step) return null;
  const putOffUntil = (untilMs: number) =>
    void putOff({ step, untilMs }).then(reread).catch(reportError);
  if (step === "measureAlways") return <LevelQuestion putOff={() => putOffUntil(never)} />;
  return <SuggestedStep step={step} putOff={() => putOffUntil(Date.now() + dayMs)} />;
}
