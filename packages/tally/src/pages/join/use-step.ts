import { useEffect, useState } from "preact/hooks";

const fragments = { start: "", note: "#note", review: "#review", receipt: "#receipt" } as const;
export type Step = keyof typeof fragments;
const steps = Object.keys(fragments) as Step[];

const stepOf = (fragment: string): Step | undefined =>
  // A guarded event's link is where its page began.
  fragment.startsWith("#key=") ? "start" : steps.find((step) => fragments[step] === fragment);

/** Where a link to a step leads: the phone's own way back then goes through the steps. */
export const linkTo = (step: Exclude<Step, "start">): string => fragments[step];

/** The step that the address tells, and the way to another one. A fragment that is no step changes nothing. */
export function useStep(): [Step, (step: Step) => void] {
  const [step, setStep] = useState<Step>(() => stepOf(location.hash) ?? "start");
  useEffect(() => {
    const follow = () => setStep((current) => stepOf(location.hash) ?? current);
    addEventListener("hashchange", follow);
    return () => removeEventListener("hashchange", follow);
  }, []);
  const go = (next: Step) => {
    history.pushState(null, "", fragments[next] || location.pathname + location.search);
    setStep(next);
  };
  return [step, go];
}
