import type { Published } from "@digital-cleanup/challenge";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Trouble } from "../organiser/use-organiser.ts";
import {
  afterEscape,
  afterPress,
  afterState,
  afterTrouble,
  type Frame,
  nextFrame,
  type RevealStep,
} from "./reveal-step.ts";

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
