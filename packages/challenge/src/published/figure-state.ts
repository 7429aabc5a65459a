import type { Figure } from "./figures.ts";
import type { Published } from "./published.ts";

/** Of how many contributions a total first appears while an event is open: K are published, and K kept back. */
export const appearsAt = (k: number): number => 2 * k;

/** What is shown of a figure of an event. */
export type FigureState =
  /** Its total appears at `appearsAt` contributions, or when the event closes. `null`: only when it closes. */
  | { name: "gathering"; received: number; appearsAt: number | null }
  /** Its total contains at most the `counted` ones of the `received` contributions. */
  | { name: "atLeast"; sum: bigint; counted: number; received: number }
  | { name: "complete"; sum: bigint }
  /** The event closed without it: too few people had it. */
  | { name: "none" };

/** The state in which an event shows a figure: the same on its page, its screen and a participant's device. */
export function figureState(published: Published, figure: Figure): FigureState {
  const { received, published: counted } = published.participations;
  const sum = published.totals?.[figure]?.sum;
  const isClosed = published.state === "closed";
  if (sum !== undefined) {
    return isClosed
      ? { name: "complete", sum: BigInt(sum) }
      : { name: "atLeast", sum: BigInt(sum), counted, received };
  }
  if (isClosed) return { name: "none" };
  const isLive = published.publication === "live";
  return { name: "gathering", received, appearsAt: isLive ? appearsAt(published.k) : null };
}
