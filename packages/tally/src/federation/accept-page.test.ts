import type { Published } from "@digital-cleanup/challenge";
import { beforeAll, expect, test } from "vitest";
import { openTally } from "../../test/support/open-tally.ts";
import { contribute } from "../../test/support/events/rollup-sample.ts";
import { sampleEvent } from "../../test/support/samples.ts";
import { acceptPage } from "./accept-page.ts";
import type { ForeignState } from "../rollup/foreign-state.ts";

const host = "127.0.0.1:4680";
/** The states of an event of K = 3 after three and after eight contributions. */
let [early, late]: ForeignState[] = [];
beforeAll(async () => {
  const tally = await openTally();
  await tally.store.createEvent(sampleEvent());
  const read = async (): Promise<ForeignState> => ({
    event: (await tally.store.readEvent("BRUME"))!,
    published: (await tally.store.readPublished("BRUME"))!,
  });
  await contribute(tally, "BRUME", [1, 2, 3], 10);
  early = await read();
  await contribute(tally, "BRUME", [4, 5, 6, 7, 8], 10);
  tally.time.nowMs += 11 * 60_000;
  await tally.store.publishDue();
  late = await read();
  await tally.close();
});

type Range = { after?: string; upTo?: string; taken?: string };

/** The states that are accepted of a page, or why it is refused. */
function accept(
  states: ForeignState[],
  known: ForeignState[] = [],
  from = host,
  { after = "", upTo, taken }: Range = {},
) {
  const accepted = new Map<string, ForeignState>();
  const before = new Map(known.map((state) => [state.event.code, state]));
  const page = { host: from, states, after, upTo, signature: "" };
  return acceptPage(from, before, page, accepted, taken) ?? accepted;
}
const changed = (changes: Partial<Published>): ForeignState => ({
  event: early!.event,
  published: { ...early!.published, ...changes },
});

test("states of the child are taken, the same ones again, later ones, and none of an erased event", () => {
  expect(late!.published.batch).toBeGreaterThan(early!.published.batch);
  expect(accept([early!])).toEqual(new Map([["BRUME", early]]));
  expect(accept([early!], [early!])).toEqual(new Map([["BRUME", early]]));
  expect(accept([late!], [early!])).toEqual(new Map([["BRUME", late]]));
  expect(accept([], [early!])).toEqual(new Map());
});

test("a child goes back to no earlier batch, and rewrites none", () => {
  expect(accept([early!], [late!])).toBe("rolledBack");
  const { batch } = early!.published;
  expect(accept([{ ...late!, published: { ...late!.published, batch } }], [early!])).toBe(
    "rewritten",
  );
});

test("a child has its own events only, each once, and shows no fewer than K", () => {
  expect(accept([early!], [], "bilan.autre.exemple")).toBe("foreignEvents");
  expect(accept([changed({ host: "bilan.autre.exemple" })])).toBe("foreignEvents");
  expect(accept([changed({ code: "AUTRE" })])).toBe("foreignEvents");
  expect(accept([early!, early!])).toBe("unreadable");
  const participations = { received: 2, published: 2, waiting: 0 };
  expect(accept([changed({ participations })])).toBe("tooFew");
  expect(accept([changed({ k: 2 })])).toBe("tooFew");
});

test("pages follow each other without a gap, and an event of two of them is taken once", () => {
  const taken = (range: Range) => accept([early!], [], host, range);
  expect(taken({ upTo: "BRUME" })).toEqual(new Map([["BRUME", early]]));
  expect(taken({ after: "BRUM", taken: "BRUMA" })).toEqual(new Map([["BRUME", early]]));
  expect(taken({ after: "A", taken: "BRUME" })).toEqual(new Map());
  // Behind the end of its page, after a gap, and without progress.
  expect(taken({ upTo: "AUTRE" })).toBe("unreadable");
  expect(taken({ after: "B", taken: "AUTRE" })).toBe("unreadable");
  expect(taken({ upTo: "A", taken: "A" })).toBe("unreadable");
});
