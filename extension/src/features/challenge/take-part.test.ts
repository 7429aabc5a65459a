import "fake-indexeddb/auto";
import { formatReceipt } from "@digital-cleanup/challenge";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { actionsSince, appendAction, today } from "../../platform/action-log.ts";
import { findEvent, findEventOfPage, type FoundEvent } from "./find-event.ts";
import { totalsToSend } from "./request.ts";
import { changeChallenge, readChallenge } from "./store.ts";
import { hasOtherKey, holdsOtherPart, joinEvent, leaveEvent } from "./take-part.ts";
import { address, event, filesOnly, joined, secret } from "./test-data/joined.ts";
import { rememberingTally } from "./test-data/tally.ts";

let tally = rememberingTally();
const link = "https://menage.exemple.fr/e/BRUME27";
const found = async (text: string): Promise<FoundEvent> => {
  const result = await findEvent(text, "");
  if (!result.ok) throw new Error(result.reason);
  return result.found;
};
const reasonFor = async (text: string) => {
  const result = await findEvent(text, "");
  return result.ok ? "found" : result.reason;
};

beforeEach(() => {
  fakeBrowser.reset();
  tally = rememberingTally();
  vi.stubGlobal("fetch", tally.fetch);
});
afterEach(() => vi.unstubAllGlobals());

test("joining makes a secret for this event and sends nothing", async () => {
  await joinEvent(await found(link));
  const [entry] = (await readChallenge()).joined;
  expect(entry).toMatchObject({ address, event, lastSeq: 0, sendsUpdates: false });
  expect(entry?.secret).toMatch(/^[\w-]{22}$/);
  expect(tally.seen).toEqual([]);
});

test("joining again keeps a part that was sent, with the dates as they are now", async () => {
  const sent = joined({ lastSeq: 3, event: { ...event, endsOn: "2027-03-18" } });
  await changeChallenge(() => ({ joined: [sent] }));
  await joinEvent(await found("BRUME27@menage.exemple.fr"));
  expect(await readChallenge()).toEqual({ joined: [joined({ lastSeq: 3 })], shown: link });
});

test("a link with a ticket brings it to an event joined without one, unless it has a place", async () => {
  const ticketLink = `${link}#ticket=ABCD-EFGH-JKLM-NPQR`;
  await changeChallenge(() => ({ joined: [joined()] }));
  await joinEvent(await found(ticketLink));
  expect((await readChallenge()).joined).toEqual([joined({ ticket: "ABCDEFGHJKLMNPQR" })]);
  const place = { message: "A".repeat(86), signature: "A".repeat(342) };
  await changeChallenge(() => ({ joined: [joined({ place })] }));
  await joinEvent(await found(ticketLink));
  expect((await readChallenge()).joined).toEqual([joined({ place })]);
});

test("a receipt brings back the part that the tally holds, and today's earlier count is not added twice", async () => {
  tally.rows.set(secret, { seq: 4, totals: filesOnly(40) });
  const action = { feature: "cleanup", kind: "files", count: 7, method: "measured" } as const;
  await appendAction({ ...action, id: "early", day: today(new Date()) });
  await joinEvent(await found(formatReceipt(address, secret)));
  expect((await readChallenge()).joined[0]).toMatchObject({
    secret,
    lastSeq: 4,
    received: { answer: { seq: 4, totals: filesOnly(40) } },
    restored: { totals: filesOnly(40), countedIds: ["early"] },
  });
});

test("a link made by somebody else does not slip its receipt in, only its event", async () => {
  tally.rows.set(secret, { seq: 4, totals: filesOnly(40) });
  const receipt = formatReceipt(address, secret);
  expect(await findEventOfPage(receipt)).toEqual({ ok: true, found: { address, event } });
  expect(await findEventOfPage("https://menage.exemple.fr/")).toBeUndefined();
  expect(tally.seen).toEqual([]);
});

test("a receipt never takes the place of another part sent from here", async () => {
  tally.rows.set(secret, { seq: 4, totals: filesOnly(40) });
  const other = joined({ secret: "AAAAAAAAAAAAAAAAAAAAAA", lastSeq: 1 });
  await changeChallenge(() => ({ joined: [other] }));
  const byReceipt = await found(formatReceipt(address, secret));
  expect(holdsOtherPart([other], byReceipt)).toBe(true);
  await joinEvent(byReceipt);
  expect((await readChallenge()).joined[0]?.secret).toBe("AAAAAAAAAAAAAAAAAAAAAA");
});

test("leaving forgets the event here and says nothing to the tally", async () => {
  await changeChallenge(() => ({ joined: [joined({ lastSeq: 1 })] }));
  await leaveEvent(joined());
  expect(await readChallenge()).toEqual({ joined: [] });
  expect(tally.seen).toEqual([]);
});

test("what a left part counted today is not counted again by joining once more", async () => {
  const day = today(new Date());
  const action = { day, feature: "cleanup", kind: "files", method: "measured" } as const;
  await appendAction({ ...action, id: "sent", count: 7 });
  const answer = { seq: 1, totals: filesOnly(7), standing: "pending" } as const;
  const part = joined({ joinedOn: day, lastSeq: 1, received: { answer, atMs: 0 } });
  await changeChallenge(() => ({ joined: [part] }));
  await leaveEvent(part);
  await joinEvent(await found(link));
  await appendAction({ ...action, id: "later", count: 2 });

  const again = (await readChallenge()).joined[0]!;
  expect(totalsToSend(again, await actionsSince(day))).toEqual(filesOnly(2));
  await leaveEvent(again);
  await joinEvent(await found(link));
  // "later" left with a part that never held anything, so it is still to be counted.
  const third = (await readChallenge()).joined[0]!;
  expect(totalsToSend(third, await actionsSince(day))).toEqual(filesOnly(2));
});

test("what cannot be found says why", async () => {
  expect(await reasonFor("hello!")).toBe("unreadable");
  expect(await reasonFor("BRUME27")).toBe("noHost");
  expect(await reasonFor("http://menage.exemple.fr/e/BRUME27")).toBe("notHttps");
  expect(await reasonFor("https://menage.exemple.fr/e/AUTRE")).toBe("unknownEvent");
  expect(await reasonFor(`${link}#key=0011223344556677`)).toBe("otherKey");
  expect(await reasonFor(formatReceipt(address, secret))).toBe("nothingHeld");
  expect(await reasonFor(`${link}#receipt=${secret}AA`)).toBe("badReceipt");
  tally.isDown = true;
  expect(await reasonFor(link)).toBe("unreachable");
});

test("a guarded event shows its fingerprint, and a link must name the same one", async () => {
  const placeKey = `${"A".repeat(299)}E`;
  const guarded = { ...event, mode: "guarded", placeKey };
  vi.stubGlobal("fetch", () => Promise.resolve(new Response(JSON.stringify(guarded))));
  const { fingerprint } = await found(link);
  expect(fingerprint).toMatch(/^[0-9a-f]{4}( [0-9a-f]{4}){3}$/);
  expect(await reasonFor(`${link}#key=${fingerprint?.replaceAll(" ", "-")}`)).toBe("found");
  expect(await reasonFor(`${link}#key=0011223344556677`)).toBe("otherKey");
});

test("a guarded event that shows another key than before is not joined again", async () => {
  const seen = { address, event: { ...event, placeKey: "A".repeat(392) } };
  const entry = joined({ event: { ...event, placeKey: "B".repeat(392) } });
  expect(hasOtherKey([entry], seen)).toBe(true);
  expect(hasOtherKey([joined({ event: seen.event })], seen)).toBe(false);
  expect(hasOtherKey([], seen)).toBe(false);
});
