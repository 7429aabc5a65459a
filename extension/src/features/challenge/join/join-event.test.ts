import { formatReceipt } from "@digital-cleanup/challenge";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { localDay } from "../../../platform/local-day.ts";
import { emptyBrowser } from "../../../platform/test-data/empty-browser.ts";
import { actionsSince, appendAction } from "../../../platform/actions/action-log.ts";
import { findEvent, findEventOfPage, type FoundEvent } from "./find-event.ts";
import { totalsToSend } from "../joined/totals-to-send.ts";
import { changeChallenge, readChallenge } from "../store.ts";
import { joinEvent, joinKeyProblem, joinObstacle, leaveEvent } from "./join-event.ts";
import {
  address,
  event,
  filesOnly,
  participation,
  pendingAnswer,
  secret,
} from "../test-data/participation.ts";
import { rememberingTally } from "@digital-cleanup/challenge/testing/remembering-tally.ts";

let tally = rememberingTally(event);
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

beforeEach(async () => {
  await emptyBrowser();
  tally = rememberingTally(event);
  vi.stubGlobal("fetch", tally.fetch);
});
afterEach(() => vi.unstubAllGlobals());

test("joining creates a secret for this event and sends nothing", async () => {
  await joinEvent(await found(link));
  const [entry] = (await readChallenge()).participations;
  expect(entry).toMatchObject({ address, event, lastSeq: 0, sendsUpdates: false });
  expect(entry?.secret).toMatch(/^[\w-]{22}$/);
  expect(tally.received).toEqual([]);
});

test("joining again keeps the contribution and updates the dates", async () => {
  const sent = participation({ lastSeq: 3, event: { ...event, endsOn: "2027-03-18" } });
  await changeChallenge(() => ({ participations: [sent] }));
  await joinEvent(await found("BRUME27@menage.exemple.fr"));
  expect(await readChallenge()).toEqual({
    participations: [participation({ lastSeq: 3 })],
    shown: link,
  });
});

test("a link with a ticket adds it to an event joined without one, unless there is a place", async () => {
  const ticketLink = `${link}#ticket=ABCD-EFGH-JKLM-NPQR`;
  await changeChallenge(() => ({ participations: [participation()] }));
  await joinEvent(await found(ticketLink));
  expect((await readChallenge()).participations).toEqual([
    participation({ ticket: "ABCDEFGHJKLMNPQR" }),
  ]);
  const place = { message: "A".repeat(86), signature: "A".repeat(342) };
  await changeChallenge(() => ({ participations: [participation({ place })] }));
  await joinEvent(await found(ticketLink));
  expect((await readChallenge()).participations).toEqual([participation({ place })]);
});

test("a receipt restores what the tally holds, and today's earlier count is not added twice", async () => {
  tally.rows.set(secret, { seq: 4, totals: filesOnly(40) });
  const action = { feature: "cleanup", kind: "files", count: 7, method: "measured" } as const;
  await appendAction({ ...action, id: "early", day: localDay(Date.now()) });
  await joinEvent(await found(formatReceipt(address, secret)));
  expect((await readChallenge()).participations[0]).toMatchObject({
    secret,
    lastSeq: 4,
    received: { answer: { seq: 4, totals: filesOnly(40) } },
    restored: { totals: filesOnly(40), countedIds: ["early"] },
  });
});

test("the receipt in the address of an open page is ignored", async () => {
  tally.rows.set(secret, { seq: 4, totals: filesOnly(40) });
  const receipt = formatReceipt(address, secret);
  expect(await findEventOfPage(receipt)).toEqual({ ok: true, found: { address, event } });
  expect(await findEventOfPage("https://menage.exemple.fr/")).toBeUndefined();
  expect(tally.received).toEqual([]);
});

test("a receipt does not replace another contribution sent from here", async () => {
  tally.rows.set(secret, { seq: 4, totals: filesOnly(40) });
  const other = participation({ secret: "AAAAAAAAAAAAAAAAAAAAAA", lastSeq: 1 });
  await changeChallenge(() => ({ participations: [other] }));
  const byReceipt = await found(formatReceipt(address, secret));
  expect(joinObstacle([other], byReceipt)).toBe("otherContribution");
  await joinEvent(byReceipt);
  expect((await readChallenge()).participations[0]?.secret).toBe("AAAAAAAAAAAAAAAAAAAAAA");
});

test("leaving forgets the event here and sends nothing", async () => {
  await changeChallenge(() => ({ participations: [participation({ lastSeq: 1 })] }));
  await leaveEvent(participation());
  expect(await readChallenge()).toEqual({ participations: [] });
  expect(tally.received).toEqual([]);
});

test("actions counted in an event that was left are not counted again after joining once more", async () => {
  const day = localDay(Date.now());
  const action = { day, feature: "cleanup", kind: "files", method: "measured" } as const;
  await appendAction({ ...action, id: "sent", count: 7 });
  const answer = pendingAnswer(1, filesOnly(7));
  const sent = participation({ joinedOn: day, lastSeq: 1, received: { answer, atMs: 0 } });
  await changeChallenge(() => ({ participations: [sent] }));
  await leaveEvent(sent);
  await joinEvent(await found(link));
  await appendAction({ ...action, id: "later", count: 2 });

  const again = (await readChallenge()).participations[0]!;
  expect(totalsToSend(again, await actionsSince(day))).toEqual(filesOnly(2));
  await leaveEvent(again);
  await joinEvent(await found(link));
  // The tally never held "later", so it is still to be counted.
  const third = (await readChallenge()).participations[0]!;
  expect(totalsToSend(third, await actionsSince(day))).toEqual(filesOnly(2));
});

test("the reason is given if an event cannot be found", async () => {
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

test("a receipt does not replace a place that was not used yet", async () => {
  tally.rows.set(secret, { seq: 4, totals: filesOnly(40) });
  const place = { message: "A".repeat(86), signature: "A".repeat(342) };
  const placed = participation({ secret: "AAAAAAAAAAAAAAAAAAAAAA", place });
  await changeChallenge(() => ({ participations: [placed] }));
  const byReceipt = await found(formatReceipt(address, secret));
  expect(joinObstacle([placed], byReceipt)).toBe("unusedPlace");
  await joinEvent(byReceipt);
  expect((await readChallenge()).participations).toEqual([placed]);
});

test("a guarded event that shows another key than before cannot be joined again", async () => {
  const seen = { address, event: { ...event, placeKey: "A".repeat(392) } };
  const entry = participation({ event: { ...event, placeKey: "B".repeat(392) } });
  expect(joinKeyProblem([entry], seen)).toBe("changedKey");
  expect(joinKeyProblem([participation()], seen)).toBe("changedKey");
  expect(joinKeyProblem([participation({ event: seen.event })], seen)).toBeUndefined();
  expect(joinKeyProblem([], seen)).toBeUndefined();
});
