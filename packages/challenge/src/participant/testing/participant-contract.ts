import { beforeEach, expect, test } from "vitest";
import { type Totals, zeroTotals } from "../../contribution/totals.ts";
import { createParticipant } from "../create-participant.ts";
import type { Participation, ParticipationStore } from "../participation.ts";
import { areConfirmed, confirmedTotals } from "../sending/confirmed-totals.ts";
import { nextContribution, nextWithdrawal, requestText } from "../sending/requests.ts";
import { rememberingTally } from "./remembering-tally.ts";

/** A device that takes part in the event at `address` with `secret`, and has sent nothing. */
export type TestDevice<P extends Participation> = {
  /** The store as another window or a later session of the device opens it. */
  open: () => ParticipationStore<P>;
  /** What leaving or forgetting the event does. */
  leave: () => void | Promise<void>;
};

export const testAddress = { baseUrl: "https://menage.exemple.fr", code: "BRUME27" };
export const testSecret = "kX3vT0mQd1w9aBzYc7LrEg";
const otherSecret = "AAAAAAAAAAAAAAAAAAAAAA";
const startMs = Date.parse("2027-03-16T11:00:00Z");
const [second, minute, day] = [1000, 60_000, 86_400_000];
const retryDelaysMs = [5 * second, 15 * second, minute];

function files(count: number): Totals {
  const totals = zeroTotals();
  totals.measured.files = count;
  return totals;
}

/** Tests a participant over the store of one kind of device. */
export function testParticipant<P extends Participation>(
  newDevice: () => Promise<TestDevice<P>> | TestDevice<P>,
): void {
  let tally = rememberingTally(testAddress);
  let nowMs = startMs;
  let device: TestDevice<P>;

  const participant = () =>
    createParticipant({
      store: device.open(),
      address: testAddress,
      fetch: tally.fetch,
      nowMs: () => nowMs,
      retryDelaysMs,
    });
  const stored = async (): Promise<Participation | undefined> => device.open().read();
  const change = async (update: (stored: P) => P): Promise<void> => device.open().change(update);
  const shown = async (count: number) => {
    const next = nextContribution((await stored())!, testAddress, files(count));
    if (!next.ok) throw new Error(next.field);
    return next;
  };
  const confirmFiles = async (count: number): Promise<string> => {
    const next = await shown(count);
    expect(await participant().confirm("contribution", next)).toBe(true);
    return requestText(next.request);
  };
  const withdraw = async () =>
    participant().confirm("withdrawal", nextWithdrawal((await stored())!, testAddress));
  const replaceSecret = () =>
    change((participation) => {
      const { askedPlace: _asked, waiting: _waiting, ...rest } = participation;
      return { ...(rest as P), secret: otherSecret, lastSeq: 0 };
    });

  beforeEach(async () => {
    tally = rememberingTally(testAddress);
    nowMs = startMs;
    device = await newDevice();
  });

  test("nothing is sent before it is confirmed", async () => {
    expect(await participant().delayMs()).toBeUndefined();
    expect(await participant().sendDue()).toBe(false);
    expect(tally.received).toEqual([]);
    expect(confirmedTotals((await stored())!)).toBeUndefined();
  });

  test("the tally receives exactly what was shown", async () => {
    const text = await confirmFiles(1284);
    expect(await participant().delayMs()).toBe(0);
    expect(await participant().sendDue()).toBe(true);
    expect(tally.received).toEqual([text]);
    expect(await stored()).toMatchObject({
      lastSeq: 1,
      sentAtMs: startMs,
      received: { answer: { seq: 1, standing: "pending" }, atMs: startMs },
    });
    expect((await stored())?.waiting).toBeUndefined();
  });

  test("a confirmed request outlives the window and is retried unchanged", async () => {
    const text = await confirmFiles(10);
    tally.isDown = true;
    const delays: (number | undefined)[] = [];
    for (let attempt = 0; attempt < 4; attempt++) {
      expect(await participant().sendDue()).toBe(false);
      delays.push(await participant().delayMs());
      expect(await participant().sendDue()).toBe(false);
      nowMs += delays.at(-1)!;
    }
    expect(delays).toEqual([5 * second, 15 * second, minute, minute]);
    expect((await stored())?.waiting).toMatchObject({ attempts: 4, trouble: "unreachable" });
    tally.isDown = false;
    expect(await participant().sendDue()).toBe(true);
    expect(tally.received).toEqual([text]);
  });

  test("a retry is due at once and starts the delays over", async () => {
    await confirmFiles(10);
    tally.isDown = true;
    for (let attempt = 0; attempt < 3; attempt++) {
      await participant().sendDue();
      nowMs += (await participant().delayMs())!;
    }
    await participant().retry();
    expect(await participant().delayMs()).toBe(0);
    await participant().sendDue();
    expect(await participant().delayMs()).toBe(5 * second);
  });

  test("a clock that is set back does not hold a request for longer than a retry would", async () => {
    await confirmFiles(10);
    tally.isDown = true;
    await participant().sendDue();
    tally.isDown = false;
    nowMs -= day;
    expect(await participant().delayMs()).toBe(0);
    expect(await participant().sendDue()).toBe(true);
  });

  test("a lost answer leads to the same request and to one row", async () => {
    const text = await confirmFiles(10);
    tally.losesAnswers = true;
    await participant().sendDue();
    tally.losesAnswers = false;
    await participant().retry();
    await participant().sendDue();
    expect(tally.received).toEqual([text, text]);
    expect([...tally.rows.values()]).toEqual([{ seq: 1, totals: files(10) }]);
  });

  test("of two windows that confirm the same number the second stores nothing", async () => {
    const [one, other] = [await shown(10), await shown(25)];
    expect(await participant().confirm("contribution", one)).toBe(true);
    expect(await participant().confirm("contribution", other)).toBe(false);
    expect((await stored())?.waiting?.request).toEqual(one.request);
  });

  test("a newer request replaces one that waits, whatever the order of answers", async () => {
    await confirmFiles(10);
    tally.meanwhile = async () => {
      tally.meanwhile = undefined;
      await confirmFiles(25);
    };
    await participant().sendDue();
    expect((await stored())?.waiting?.seq).toBe(2);
    expect(confirmedTotals((await stored())!)).toEqual(files(25));
    await participant().sendDue();
    expect(tally.rows.get(testSecret)).toEqual({ seq: 2, totals: files(25) });
  });

  test("a withdrawal replaces a contribution whose answer was lost, and ends updates", async () => {
    await confirmFiles(10);
    tally.losesAnswers = true;
    await participant().sendDue();
    await change((participation) => ({ ...participation, sendsUpdates: true }));
    await withdraw();
    expect(confirmedTotals((await stored())!)).toBeNull();
    tally.losesAnswers = false;
    await participant().sendDue();
    expect(tally.rows.get(testSecret)).toEqual({ seq: 2, totals: null });
    expect(await stored()).toMatchObject({
      sendsUpdates: false,
      received: { answer: { standing: "withdrawn" } },
    });
  });

  test("a refusal ends the retries and updates, and is kept until the next request", async () => {
    tally.refusal = { type: "/problems/event-closed", title: "The event is closed", status: 409 };
    await confirmFiles(10);
    await change((participation) => ({ ...participation, sendsUpdates: true }));
    expect(await participant().sendDue()).toBe(true);
    await participant().retry();
    expect(await participant().sendDue()).toBe(false);
    expect(await stored()).toMatchObject({
      refusal: { kind: "contribution", problem: tally.refusal },
      sendsUpdates: false,
    });
    await confirmFiles(12);
    expect((await stored())?.refusal).toBeUndefined();
    expect((await stored())?.waiting?.seq).toBe(2);
  });

  test("another device's higher number replaces what waits and is typed here, and ends updates", async () => {
    await confirmFiles(10);
    await change((participation) => ({
      ...participation,
      draft: { files: "10" },
      sendsUpdates: true,
    }));
    tally.rows.set(testSecret, { seq: 7, totals: files(40) });
    await participant().sendDue();
    const { waiting, sentAtMs, draft, ...rest } = (await stored())!;
    expect([waiting, sentAtMs, draft]).toEqual([undefined, undefined, undefined]);
    expect(rest).toMatchObject({ lastSeq: 7, sendsUpdates: false });
    expect(confirmedTotals(rest)).toEqual(files(40));
  });

  test("asking for the standing changes nothing at the tally, and no answer changes nothing here", async () => {
    await confirmFiles(10);
    await participant().sendDue();
    nowMs += minute;
    await participant().askStanding();
    expect([...tally.rows.values()]).toEqual([{ seq: 1, totals: files(10) }]);
    const before = await stored();
    expect(before?.received?.atMs).toBe(nowMs);
    tally.isDown = true;
    await participant().askStanding();
    expect(await stored()).toEqual(before);
  });

  test("figures that an older tally ignores are not offered again, also after it was asked", async () => {
    const totals = files(10);
    totals.measured.devices.tablet = { working: 4, broken: 0 };
    const next = nextContribution((await stored())!, testAddress, totals);
    if (!next.ok) throw new Error(next.field);
    await participant().confirm("contribution", next);
    tally.ignoresTablets = true;
    await participant().sendDue();
    await participant().askStanding();
    expect((await stored())?.received?.answer.totals).toEqual(files(10));
    expect(areConfirmed((await stored())!, totals)).toBe(true);
    expect(areConfirmed((await stored())!, files(11))).toBe(false);
  });

  test("an answer for an event that was left meanwhile is not stored", async () => {
    await confirmFiles(10);
    tally.meanwhile = () => device.leave();
    await participant().sendDue();
    const after = await stored();
    expect([after?.received, after?.lastSeq ?? 0]).toEqual([undefined, 0]);
  });

  test("an answer for a secret that was replaced meanwhile is not stored", async () => {
    await confirmFiles(10);
    tally.meanwhile = replaceSecret;
    await participant().sendDue();
    expect((await stored())?.received).toBeUndefined();
    tally.rows.set(otherSecret, { seq: 3, totals: files(3) });
    tally.meanwhile = () => change((participation) => ({ ...participation, secret: testSecret }));
    await participant().askStanding();
    expect((await stored())?.received).toBeUndefined();
  });
}
