import type { RecordedBody } from "./read-bodies.ts";

/** A page of which some bodies are hidden, to be estimated from the others. */
export type HiddenPage = { known: RecordedBody[]; hidden: RecordedBody[]; bytes: number };

/** Which bodies a server hides has nothing to do with their size, so any may be hidden to learn from more of them. */
const draws = 6;

/** Each page as it was, and again with other bodies hidden: all of a host, or each third one from somewhere. */
export function hideBodies(page: readonly RecordedBody[]): HiddenPage[] {
  const split = (isHidden: (body: RecordedBody, index: number) => boolean): HiddenPage => ({
    // A tag that holds the size of a body without compression needs no estimate.
    hidden: page.filter((body, index) => isHidden(body, index) && body.taggedBytes === undefined),
    known: page.filter((body, index) => !isHidden(body, index)),
    bytes: page.reduce((sum, { bytes }) => sum + bytes, 0),
  });
  const drawn = Array.from({ length: draws }, (_, draw) =>
    split((_body, index) => (index * 7 + draw * 5) % 17 < 5),
  );
  return [split(({ isKnown }) => !isKnown), ...drawn].filter(({ hidden }) => hidden.length > 0);
}
