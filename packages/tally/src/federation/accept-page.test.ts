import type { Published } from "@digital-cleanup/challenge";
import { beforeAll, expect, test } from "vitest";
import { openTally } from "../../test/support/open-tally.ts";
import { contribute } from "../../test/support/events/rollup-sample.ts";
import { sampleEvent } from "../../test/support/samples.ts";
import { type Accepted, acceptPage } from "./accept-page.ts";
import type { EventFault } from "./refusals.ts";
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

/** What is taken of a page of states, or why it is refused. */
function accept(
  states: ForeignState[],
  known: ForeignState[] = [],
  from = host,
  { after = "", upTo, taken }: Range = {},
) {
  const accepted: Accepted = { states: new Map(), refused: new Map() };
  const before = new Map(known.map((state) => [state.event.code, state]));
  const events = states.map((state) => ({ code: state.event.code, state }));
  const page = { host: from, events, after, upTo, signature: "" };
  return acceptPage(from, before, page, accepted, taken) ?? accepted;
}
const taken = (...states: ForeignState[]) => ({
  states: new Map(states.map((state) => [state.event.code, state])),
  refused: new Map(),
});
const refused = (fault: EventFault, ...counted: ForeignState[]) => ({
  ...taken(...counted),
  refused: new Map([["BRUME", fault]]),
});
const changed = (changes: Partial<Published>): ForeignState => ({
  event: early!.event,
  published: { ...early!.published, ...changes },
});

test("states of the child are taken, the same ones again, later ones, and none of an erased event", () => {
  expect(late!.published.batch).toBeGreaterThan(early!.published.batch);
  expect(accept([early!])).toEqual(taken(early!));
  expect(accept([early!], [early!])).toEqual(taken(early!));
  expect(accept([late!], [early!])).toEqual(taken(late!));
  expect(accept([], [early!])).toEqual(taken());
});

test("an event goes back to no earlier batch, and rewrites none: what it had still counts", () => {
  expect(accept([early!], [late!])).toEqual(refused("rolledBack", late!));
  const rewritten = changed({ totals: late!.published.totals });
  expect(accept([rewritten], [early!])).toEqual(refused("rewritten", early!));
});

test("an event that is not the child's own, or shows fewer than K, does not count, and the others do", () => {
  expect(accept([changed({ host: "bilan.autre.exemple" })])).toEqual(refused("foreign"));
  expect(accept([changed({ code: "AUTRE" })])).toEqual(refused("foreign"));
  expect(accept([changed({ k: 2 })])).toEqual(refused("tooFew"));
  const participations = { received: 2, published: 2, waiting: 0 };
  const few = changed({ participations, batch: early!.published.batch + 1 });
  expect(accept([few], [early!])).toEqual(refused("tooFew"));
  const event = { ...early!.event, code: "CAEN" };
  const caen = { event, published: { ...early!.published, code: "CAEN" } };
  expect(accept([few, caen], [early!])).toEqual(refused("tooFew", caen));
});

test("an event that cannot be read is refused alone", () => {
  const accepted: Accepted = { states: new Map(), refused: new Map() };
  const page = { host, events: [{ code: "BRUME" }], after: "", signature: "" };
  expect(acceptPage(host, new Map([["BRUME", early!]]), page, accepted)).toBeUndefined();
  expect(accepted).toEqual(refused("unreadable", early!));
});

test("a page is of the child itself, and has each event once", () => {
  const page = { host: "bilan.autre.exemple", events: [], after: "", signature: "" };
  const accepted: Accepted = { states: new Map(), refused: new Map() };
  expect(acceptPage(host, new Map(), page, accepted)).toBe("foreignServer");
  expect(accept([early!, early!])).toBe("unreadable");
  expect(accept([changed({ k: 2 }), early!])).toBe("unreadable");
});

test("pages follow each other without a gap, and an event of two of them is taken once", () => {
  const acceptRange = (range: Range) => accept([early!], [], host, range);
  expect(acceptRange({ upTo: "BRUME" })).toEqual(taken(early!));
  expect(acceptRange({ after: "BRUM", taken: "BRUMA" })).toEqual(taken(early!));
  expect(acceptRange({ after: "A", taken: "BRUME" })).toEqual(taken());
  // Behind the end of its page, after a gap, and without progress.
  expect(acceptRange({ upTo: "AUTRE" })).toBe("unreadable");
  expect(acceptRange({ after: "B", taken: "AUTRE" })).toBe("unreadable");
  expect(acceptRange({ upTo: "A", taken: "A" })).toBe("unreadable");
});
