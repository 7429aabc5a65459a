import { useEffect, useState } from "preact/hooks";
import { type Idea, shownForMs } from "./ideas.ts";

type Shown = {
  idea: Idea;
  /** The idea before it, which fades. */
  before?: Idea;
  /** How often the ideas were all shown. */
  round: number;
};

/** Shows one idea after the other. While `isPaused`, only `move` changes it. */
export function useIdeas(ideas: readonly Idea[], isPaused: boolean) {
  const [shown, setShown] = useState<Shown>({ idea: ideas[0]!, round: 0 });
  const { idea, round } = shown;

  /** Shows the idea that is `by` places further in the order. */
  function move(by: 1 | -1): void {
    const place = (Math.max(ideas.indexOf(idea), 0) + by + ideas.length) % ideas.length;
    const isNewRound = by > 0 && place === 0;
    setShown({ idea: ideas[place]!, before: idea, round: isNewRound ? round + 1 : round });
  }

  useEffect(() => {
    if (isPaused) return;
    const timer = setTimeout(() => move(1), shownForMs[idea]);
    return () => clearTimeout(timer);
  }, [shown, isPaused, ideas.length]);
  return { ...shown, move, hideBefore: () => setShown({ idea, round }) };
}
