import type { RecordedBody } from "./read-bodies.ts";

/** What is hidden of a page: what its servers hid, each third body from somewhere, all of other hosts, or all but the page itself. */
export const hidings = ["as recorded", "a third", "other hosts", "all"] as const;
export type Hiding = (typeof hidings)[number];
/** Weights are chosen on these: pages of which hardly anything is known would choose weights for themselves alone. */
export const fittedHidings: readonly Hiding[] = ["as recorded", "a third"];

/** A page of which some bodies are hidden, to be estimated from the others. */
export type HiddenPage = {
  hiding: Hiding;
  known: RecordedBody[];
  hidden: RecordedBody[];
  bytes: number;
};

/** Which bodies a server hides has nothing to do with their size, so any may be hidden to learn from more of them. */
const draws = 6;

/** Each page as it was, and again with other bodies hidden. */
export function hideBodies(page: readonly RecordedBody[]): HiddenPage[] {
  const split = (
    hiding: Hiding,
    isHidden: (body: RecordedBody, index: number) => boolean,
  ): HiddenPage => ({
    hiding,
    // A tag that holds the size of a body without compression needs no estimate.
    hidden: page.filter((body, index) => isHidden(body, index) && body.taggedBytes === undefined),
    known: page.filter((body, index) => !isHidden(body, index)),
    bytes: page.reduce((sum, { bytes }) => sum + bytes, 0),
  });
  const drawn = Array.from({ length: draws }, (_, draw) =>
    split("a third", (_body, index) => (index * 7 + draw * 5) % 17 < 5),
  );
  return [
    split("as recorded", ({ isKnown }) => !isKnown),
    ...drawn,
    split("other hosts", ({ host }) => host !== page[0]?.host),
    split("all", (_body, index) => index > 0),
  ].filter(({ hidden }) => hidden.length > 0);
}
