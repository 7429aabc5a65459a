import { useEffect, useState } from "preact/hooks";

const fragments = { start: "", note: "#note", review: "#review", receipt: "#receipt" } as const;
export type Step = keyof typeof fragments;
const steps = Object.keys(fragments) as Step[];

const parseStep = (fragment: string): Step | undefined =>
  // The fragment of a guarded event's link opens the first step.
  fragment.startsWith("#key=") ? "start" : steps.find((step) => fragments[step] === fragment);

/** The address of a step. With links the browser's back button goes through the steps. */
export const linkTo = (step: Exclude<Step, "start">): string => fragments[step];

/** The step in the address, and a function that changes it. A fragment that is not a step changes nothing. */
export function useStep(): [Step, (step: Step) => void] {
  const [step, setStep] = useState<Step>(() => parseStep(location.hash) ?? "start");
  useEffect(() => {
    const follow = () => setStep((current) => parseStep(location.hash) ?? current);
    // A link may have been pressed between the first render and this effect.
    follow();
    addEventListener("hashchange", follow);
    return () => removeEventListener("hashchange", follow);
  }, []);
  const go = (next: Step) => {
    history.pushState(null, "", fragments[next] || location.pathname + location.search);
    setStep(next);
  };
  return [step, go];
}
