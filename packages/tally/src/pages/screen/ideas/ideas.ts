import type { Published } from "@digital-cleanup/challenge";
import { useEffect, useState } from "preact/hooks";
import { countCollected } from "../../figures/published-amounts.ts";

/** What the screen shows one at a time: how to join, the count, what the desk received, a figure of the day. */
export type Idea = "join" | "count" | "devices" | "fact";

const shownForMs: Record<Idea, number> = {
  join: 12_000,
  count: 20_000,
  devices: 12_000,
  fact: 12_000,
};

/** The figures of which the screen shows one, the most telling first. */
const headlines = ["bytes", "files", "emails"] as const;
export type Headline = (typeof headlines)[number];

/** The figure that the screen shows: the first of which something is public, else the volume. */
export const headlineOf = ({ totals }: Pick<Published, "totals">): Headline =>
  headlines.find((figure) => BigInt(totals?.[figure]?.sum ?? 0) > 0n) ?? "bytes";

/**
 * The ideas of an event that is not closed, in their order. The count is first once there is one, so that it is also
 * read without JavaScript.
 */
export function ideasOf(published: Published): Idea[] {
  const { state, participations } = published;
  const devices: Idea[] = countCollected(published) > 0n ? ["devices"] : [];
  if (state === "notStarted") return ["join", ...devices, "fact"];
  return participations.received > 0
    ? ["count", ...devices, "join", "fact"]
    : ["join", ...devices, "fact"];
}

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
