import type { Published } from "@digital-cleanup/challenge";
import { useEffect, useRef, useState } from "preact/hooks";
import { countCollected } from "../../figures/published-amounts.ts";
import { headlineOf } from "../ideas/ideas.ts";
import type { Trouble } from "../organiser/use-organiser.ts";
import type { YearOfUse } from "../year-of-use.ts";
import { comparisonOf } from "./comparison.ts";

export type Frame = "devices" | "total" | "comparison" | "thanks";

export type RevealStep =
  | { name: "question"; trouble?: NonNullable<Trouble> }
  | { name: "countdown"; secondsLeft: number }
  /** The close was sent, and its state has not come yet. */
  | { name: "closing" }
  | { name: "frame"; index: number };

export const countdown: RevealStep = { name: "countdown", secondsLeft: 3 };

/** The frames of a closed event: devices first, then data, then what they are like, then thanks. */
export function framesOf(published: Published, yearOfUse: YearOfUse): Frame[] {
  const { totals } = published;
  const frames: Record<Frame, boolean> = {
    devices: countCollected(published) > 0n,
    total: BigInt(totals?.[headlineOf(published)]?.sum ?? 0) > 0n,
    comparison: comparisonOf(published, yearOfUse) !== undefined,
    thanks: true,
  };
  return (Object.keys(frames) as Frame[]).filter((frame) => frames[frame]);
}

/**
 * The step after the public state changed: a close that was seen begins the reveal, and the one that was sent from here
 * ends its wait. An event that opens again leaves it.
 */
export function afterState(
  step: RevealStep | undefined,
  before: Published["state"],
  state: Published["state"],
): RevealStep | undefined {
  if (state !== "closed") return before === "closed" ? undefined : step;
  if (step?.name === "closing") return { name: "frame", index: 0 };
  const isWaiting = step === undefined || step.name === "question";
  return before !== "closed" && isWaiting ? countdown : step;
}

/**
 * The step after a press of the space bar or a remote: the question, then the reveal, then one frame after the other. A
 * closed event plays its reveal again. Undefined after the last frame, which stays.
 */
export function afterPress(
  step: RevealStep | undefined,
  { isClosed, mayClose, frames }: { isClosed: boolean; mayClose: boolean; frames: number },
): RevealStep | undefined {
  switch (step?.name) {
    case undefined:
      if (isClosed) return countdown;
      return mayClose ? { name: "question" } : undefined;
    case "question":
      return countdown;
    case "frame":
      return nextFrame(step.index, frames);
    default:
      return step;
  }
}

/** The step after the close failed. If its state came all the same, the reveal goes on. */
export const afterTrouble = (
  step: RevealStep | undefined,
  trouble: NonNullable<Trouble>,
): RevealStep | undefined => (step?.name === "closing" ? { name: "question", trouble } : step);

/** Undefined after the last one. */
const nextFrame = (index: number, frames: number): RevealStep | undefined =>
  index + 1 < frames ? { name: "frame", index: index + 1 } : undefined;

/** The step after Escape: nothing is closed yet while the question or the count-down is shown. */
export const afterEscape = (step: RevealStep | undefined): RevealStep | undefined =>
  step?.name === "question" || step?.name === "countdown" ? undefined : step;

/** How long a frame waits for a press. */
const frameMs = 6_000;

type Options = {
  state: Published["state"];
  frames: readonly Frame[];
  /** Closes the event; absent without the organiser's key. */
  close: (() => Promise<Trouble>) | undefined;
};

/** The reveal on this screen: where it is, and what a press and Escape do. */
export function useReveal({ state, frames, close }: Options) {
  const [step, setStep] = useState<RevealStep>();
  const before = useRef(state);

  useEffect(() => {
    const previous = before.current;
    before.current = state;
    setStep((known) => afterState(known, previous, state));
  }, [state]);

  const mayClose = close !== undefined && state === "open";

  async function endCountdown(): Promise<void> {
    if (state === "closed" || !close) return setStep({ name: "frame", index: 0 });
    setStep({ name: "closing" });
    const trouble = await close();
    if (trouble) setStep((known) => afterTrouble(known, trouble));
  }

  useEffect(() => {
    if (step?.name === "countdown") {
      const { secondsLeft } = step;
      const timer = setTimeout(() => {
        if (secondsLeft > 1) setStep({ name: "countdown", secondsLeft: secondsLeft - 1 });
        else void endCountdown();
      }, 1_000);
      return () => clearTimeout(timer);
    }
    if (step?.name === "frame") {
      const timer = setTimeout(() => setStep(nextFrame(step.index, frames.length)), frameMs);
      return () => clearTimeout(timer);
    }
    return undefined;
  }, [step, state]);

  return {
    step,
    mayClose,
    press: () =>
      setStep((known) =>
        afterPress(known, {
          isClosed: state === "closed",
          mayClose,
          frames: frames.length,
        }),
      ),
    leave: () => setStep(afterEscape),
  };
}
