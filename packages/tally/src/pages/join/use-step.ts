import { useEffect, useState } from "preact/hooks";
import { type TaskName, taskNames } from "./tasks/tasks.ts";

const steps = [
  "start",
  "space",
  "note",
  "correct",
  "review",
  "receipt",
  ...taskNames.map((name) => `task-${name}` as const),
] as const;
export type Step = (typeof steps)[number];

export const parseStep = (fragment: string): Step | undefined => {
  // The fragment of a guarded event's link opens the first step.
  if (fragment === "" || fragment.startsWith("#key=")) return "start";
  return steps.find((step) => fragment === `#${step}`);
};

export const taskOfStep = (step: string): TaskName | undefined =>
  taskNames.find((name) => step === `task-${name}`);

/** The address of a step. With links the browser's back button goes through the steps. */
export const linkTo = (step: Step): string => `#${step}`;

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
    history.pushState(
      null,
      "",
      next === "start" ? location.pathname + location.search : `#${next}`,
    );
    setStep(next);
  };
  return [step, go];
}
