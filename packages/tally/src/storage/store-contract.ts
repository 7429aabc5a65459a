import { defaultCeilings, type Event, zeroTotals } from "@digital-cleanup/challenge";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { measuredFiles, noonOf, sampleEvent, secretOf } from "../../test/samples.ts";
import { rowKey } from "./row-key.ts";
import type { Store } from "./store.ts";

/** What every engine must do. `open` gives an empty store that asks `clock` for the time. */
export function describeStore(open: (clock: () => number) => Promise<Store>): void {
  let nowMs = 0;
  let store: Store;

  beforeEach(async () => {
    nowMs = noonOf(21);
    store = await open(() => nowMs);
  });
  afterEach(() => store.stop());

  const create = (changes: Partial<Event> = {}) => store.createEvent(sampleEvent(changes));
  const keyOf = (person: number) => rowKey("BRUME", secretOf(person));
  const put = (person: number, files: number, seq = 1) =>
    store.change("BRUME", keyOf(person), { seq, totals: measuredFiles(files) });
  const withdraw = (person: number, seq = 2) =>
    store.change("BRUME", keyOf(person), { seq, totals: null });
  /** The public state in short: batch, participations, pending and the sum of files. */
  const look = async () => {
    const published = await store.readPublished("BRUME");
    expect((await store.recount("BRUME"))?.isEqual ?? true).toBe(true);
    const { batch, participations, pending, held, totals } = published!;
    return { batch, participations, pending, held, files: totals && totals.measured.files };
  };
  const standing = async (result: ReturnType<typeof put>) => {
    const answer = await result;
    return answer.ok ? answer.answer.standing : answer.problem;
  };
  const nothing = { batch: 0, participations: 0, pending: 0, held: 0, files: null };

  describe("events", () => {
    test("an event is read back as it was created, and its code is taken", async () => {
      const event = sampleEvent({ links: [{ label: { fr: "é", en: "e" }, url: "https://a.fr/" }] });
      expect(await store.createEvent(event)).toBe("created");
      expect(await store.createEvent(sampleEvent())).toBe("codeTaken");
      expect(await store.readEvent("BRUME")).toEqual(event);
      expect(await store.listEvents()).toEqual([event]);
    });

    test("an unknown event is unknown everywhere", async () => {
      expect(await store.readEvent("NOPE")).toBeUndefined();
      expect(await store.readPublished("NOPE")).toBeUndefined();
      expect(await store.recount("NOPE")).toBeUndefined();
      expect(await store.close("NOPE")).toEqual({ ok: false, reason: "unknown" });
      expect(await put(1, 1)).toEqual({ ok: false, problem: "unknown-event" });
    });
  });

  describe("publishing", () => {
    test("nothing is public below K, then exactly the sum of those K", async () => {
      await create();
      await put(1, 10);
      await put(2, 20);
      expect(await look()).toEqual({ ...nothing, pending: 2 });
      expect(await standing(put(3, 30))).toBe("published");
      // 10 + 20 + 30
      expect(await look()).toEqual({ ...nothing, batch: 1, participations: 3, files: "60" });
    });

    test("one more person waits, and K changes move the sums together", async () => {
      await create();
      for (const person of [1, 2, 3]) await put(person, 10);
      expect(await standing(put(4, 1000))).toBe("pending");
      expect(await look()).toMatchObject({ participations: 3, pending: 1, files: "30" });
      await put(1, 11, 2);
      await put(5, 5);
      // 11 + 10 + 10 + 1000 + 5
      expect(await look()).toMatchObject({
        batch: 2,
        participations: 5,
        pending: 0,
        files: "1036",
      });
    });

    test("a person who changes twice before a batch is one change", async () => {
      await create();
      for (const seq of [1, 2, 3]) await put(1, seq, seq);
      expect(await look()).toMatchObject({ batch: 0, pending: 1 });
    });

    test("a lower or equal seq changes nothing and answers with what is stored", async () => {
      await create();
      await put(1, 30, 3);
      for (const seq of [0, 2, 3]) {
        expect(await put(1, 99, seq)).toEqual({
          ok: true,
          answer: { seq: 3, totals: measuredFiles(30), standing: "pending" },
        });
      }
      expect(await look()).toMatchObject({ pending: 1 });
    });

    test("seq 0 of a stranger only asks", async () => {
      await create();
      expect(await put(1, 5, 0)).toEqual({
        ok: true,
        answer: { seq: 0, totals: null, standing: "unknown" },
      });
      expect(await look()).toEqual(nothing);
    });

    test("the last batches can be read again", async () => {
      await create();
      for (const person of [1, 2, 3]) await put(person, 10);
      const [batch] = await store.batches("BRUME");
      expect(batch).toMatchObject({ n: 1, day: "2026-11-21", participations: 3 });
      expect(batch?.sums.filter((sum) => sum > 0n)).toEqual([30n]);
    });
  });

  describe("withdrawing", () => {
    test("leaves the sums with the next batch", async () => {
      await create();
      for (const person of [1, 2, 3, 4, 5, 6]) await put(person, 10);
      expect(await standing(withdraw(1))).toBe("withdrawn");
      expect(await look()).toMatchObject({ participations: 6, pending: 1, files: "60" });
      await put(2, 20, 2);
      await put(3, 20, 2);
      // 20 + 20 + 10 + 10 + 10
      expect(await look()).toMatchObject({ participations: 5, pending: 0, files: "70" });
    });

    test("before a batch, it is as if the person never came", async () => {
      await create();
      await put(1, 10);
      await withdraw(1);
      expect(await look()).toEqual(nothing);
    });

    test("a late older message does not bring a person back, whichever came first", async () => {
      await create();
      await put(1, 10);
      await withdraw(1, 3);
      expect(await standing(put(1, 10, 2))).toBe("withdrawn");
      await withdraw(2, 5);
      expect(await standing(put(2, 10, 4))).toBe("withdrawn");
      expect(await look()).toEqual(nothing);
    });

    test("a newer message does", async () => {
      await create();
      await withdraw(1, 2);
      expect(await standing(put(1, 10, 3))).toBe("pending");
    });

    test("shows nothing where fewer than K would stand behind the sums", async () => {
      await create();
      for (const person of [1, 2, 3, 4]) await put(person, 10);
      await put(5, 10);
      await put(6, 10);
      for (const person of [1, 2, 3]) await withdraw(person);
      expect(await look()).toMatchObject({ batch: 3, participations: 3, files: "30" });
      await withdraw(4);
      await withdraw(5);
      await put(6, 99, 2);
      expect(await look()).toEqual({ ...nothing, batch: 4, pending: 1 });
      // the one who remains counts among the K of the next batch: 99 + 1 + 1
      await put(7, 1);
      await put(8, 1);
      expect(await look()).toMatchObject({ batch: 5, participations: 3, files: "101" });
    });
  });

  describe("ceilings", () => {
    const ceilings = { ...defaultCeilings, files: 100 };

    test("a person above one is held, out of pending and sums, and their number is hidden below K", async () => {
      await create({ ceilings });
      expect(await standing(put(1, 101))).toBe("held");
      for (const person of [2, 3, 4]) await put(person, 10);
      expect(await look()).toMatchObject({
        participations: 3,
        pending: 0,
        held: "fewerThanK",
        files: "30",
      });
      await put(5, 200);
      await put(6, 300);
      expect(await look()).toMatchObject({ held: 3, files: "30" });
    });

    test("a person who was published before keeps the published part while held", async () => {
      await create({ ceilings });
      for (const person of [1, 2, 3]) await put(person, 10);
      await put(1, 5000, 2);
      for (const person of [4, 5, 6]) await put(person, 1);
      // 10 + 10 + 10 + 1 + 1 + 1
      expect(await look()).toMatchObject({ participations: 6, files: "33" });
    });

    test("raising one acts with the next batch, and lowering it does nothing", async () => {
      await create({ ceilings });
      await put(1, 150);
      for (const person of [2, 3, 4]) await put(person, 10);
      await store.raiseCeilings("BRUME", { files: 50 });
      expect(await look()).toMatchObject({ pending: 0, held: "fewerThanK" });
      await store.raiseCeilings("BRUME", { files: 150 });
      expect(await look()).toMatchObject({ pending: 1, held: 0, files: "30" });
      await put(5, 1);
      await put(6, 1);
      // 30 + 150 + 1 + 1
      expect(await look()).toMatchObject({ participations: 6, files: "182" });
    });

    test("a held person may withdraw or come back under it", async () => {
      await create({ ceilings });
      await put(1, 150);
      await put(2, 150);
      await withdraw(1);
      expect(await standing(put(2, 50, 2))).toBe("pending");
      expect(await look()).toMatchObject({ held: 0, pending: 1 });
    });
  });

  describe("opening and closing", () => {
    test("nothing is received before the first day and after the last", async () => {
      await create();
      nowMs = noonOf(19);
      expect(await put(1, 1)).toEqual({ ok: false, problem: "event-not-started" });
      nowMs = noonOf(20);
      expect(await standing(put(1, 1))).toBe("pending");
      nowMs = noonOf(31);
      expect(await put(2, 1)).toEqual({ ok: false, problem: "event-closed" });
      expect((await store.readPublished("BRUME"))?.state).toBe("closed");
    });

    test("a retry of what was received is answered after the close", async () => {
      await create();
      await put(1, 7);
      await store.close("BRUME");
      expect(await standing(put(1, 7))).toBe("pending");
    });

    test("closing a live event publishes nothing more", async () => {
      await create();
      await put(1, 1);
      await put(2, 1);
      expect(await store.close("BRUME")).toEqual({ ok: true });
      expect(await store.close("BRUME")).toEqual({ ok: false, reason: "alreadyClosed" });
      expect(await look()).toEqual({ ...nothing, pending: 2 });
    });

    test("a withdrawal after the close is kept and moves no published sum", async () => {
      await create();
      for (const person of [1, 2, 3]) await put(person, 10);
      await store.close("BRUME");
      for (const person of [1, 2, 3]) expect(await standing(withdraw(person))).toBe("withdrawn");
      expect(await look()).toMatchObject({ batch: 1, participations: 3, pending: 3, files: "30" });
    });

    test("reopening needs K changes like any batch", async () => {
      await create();
      for (const person of [1, 2, 3]) await put(person, 10);
      expect(await store.reopen("BRUME")).toEqual({ ok: false, reason: "notClosed" });
      await store.close("BRUME");
      await store.reopen("BRUME");
      await put(4, 1);
      await put(5, 1);
      expect(await look()).toMatchObject({ batch: 1, participations: 3, pending: 2, files: "30" });
      await put(6, 1);
      expect(await look()).toMatchObject({ batch: 2, participations: 6, files: "33" });
    });

    test("reopening after the last day asks for another one", async () => {
      await create();
      nowMs = noonOf(31);
      expect(await store.reopen("BRUME")).toEqual({ ok: false, reason: "ended" });
      expect(await store.reopen("BRUME", "2026-12-05")).toEqual({ ok: true });
      expect(await standing(put(1, 1))).toBe("pending");
    });
  });

  describe("an event published at its close", () => {
    test("shows only how many came, then everyone in one batch", async () => {
      await create({ publication: "atClose" });
      for (const person of [1, 2, 3, 4]) await put(person, 10);
      expect(await look()).toEqual({ ...nothing, pending: 4 });
      nowMs = noonOf(31);
      expect(await look()).toMatchObject({ batch: 1, participations: 4, pending: 0, files: "40" });
    });

    test("publishes nothing where fewer than K came", async () => {
      await create({ publication: "atClose" });
      await put(1, 10);
      await put(2, 10);
      await store.close("BRUME");
      expect(await look()).toEqual({ ...nothing, pending: 2 });
    });

    test("closes as it was, before a withdrawal that comes after the last day", async () => {
      await create({ publication: "atClose" });
      for (const person of [1, 2, 3]) await put(person, 10);
      nowMs = noonOf(31);
      await withdraw(1);
      expect(await look()).toMatchObject({ participations: 3, pending: 1, files: "30" });
    });

    test("publishes again after reopening only with K changes", async () => {
      await create({ publication: "atClose" });
      for (const person of [1, 2, 3]) await put(person, 10);
      await store.close("BRUME");
      await store.reopen("BRUME");
      await put(4, 1);
      await put(5, 1);
      await store.close("BRUME");
      expect(await look()).toMatchObject({ batch: 1, participations: 3, files: "30" });
      await store.reopen("BRUME");
      await put(6, 1);
      expect(await look()).toMatchObject({ batch: 1, pending: 3 });
      await store.close("BRUME");
      expect(await look()).toMatchObject({ batch: 2, participations: 6, files: "33" });
    });
  });

  describe("keeping", () => {
    test("rows are erased 30 days after the close; batches and public state stay", async () => {
      await create();
      for (const person of [1, 2, 3, 4]) await put(person, 10);
      await store.close("BRUME");
      const before = await store.readPublished("BRUME");
      nowMs = noonOf(21 + 30);
      await store.settle();
      expect(await standing(withdraw(4, 0))).toBe("pending");
      nowMs = noonOf(21 + 31);
      await store.settle();
      expect(await standing(withdraw(4))).toBe("unknown");
      expect(await store.readPublished("BRUME")).toEqual(before);
      expect(await store.batches("BRUME")).toHaveLength(1);
      expect(await store.reopen("BRUME", "2027-02-01")).toEqual({ ok: false, reason: "erased" });
    });
  });

  test("what changes is told once it is kept", async () => {
    await create();
    const codes: string[] = [];
    const stop = store.onChange((code) => codes.push(code));
    await put(1, 1);
    await put(1, 1);
    stop();
    await put(2, 1);
    expect(codes).toEqual(["BRUME"]);
  });

  test("totals of every field come back as they were sent", async () => {
    await create();
    const totals = zeroTotals();
    totals.measured.bytes = 10_000_000_000;
    totals.measured.bytesByCategory = { media: 9_000_000_000, cloud: 1_000_000_000 };
    totals.declared.devices = { screen: { working: 0, broken: 3 } };
    totals.declared.grams = 18_000;
    const result = await store.change("BRUME", keyOf(1), { seq: 1, totals });
    expect(result).toMatchObject({ ok: true, answer: { totals } });
  });
}
