import { zeroTotals } from "@digital-cleanup/challenge";
import { describe, expect, test } from "vitest";
import { measuredFiles, sampleEvent } from "../support/samples.ts";
import { nothing, type OpenStore, useStore } from "./open-store.ts";

/** What every engine does with contributions and withdrawals of an open event. */
export function describePublishing(open: OpenStore): void {
  const { store, create, put, withdraw, publicState, standing, personKey } = useStore(open);

  describe("events", () => {
    test("an event is read back as it was created, and its code cannot be used again", async () => {
      const event = sampleEvent({ links: [{ label: { fr: "é", en: "e" }, url: "https://a.fr/" }] });
      expect(await store().createEvent(event)).toBe("created");
      expect(await store().createEvent(sampleEvent())).toBe("codeTaken");
      expect(await store().readEvent("BRUME")).toEqual(event);
      expect(await store().listEvents()).toEqual([event]);
    });

    test("every method reports an unknown event", async () => {
      expect(await store().readEvent("NOPE")).toBeUndefined();
      expect(await store().readPublished("NOPE")).toBeUndefined();
      expect(await store().recount("NOPE")).toBeUndefined();
      expect(await store().close("NOPE")).toEqual({ ok: false, reason: "unknown" });
      expect(await put(1, 1)).toEqual({ ok: false, problem: "unknown-event" });
    });
  });

  describe("publishing", () => {
    test("no sum is public below K contributions, then exactly theirs", async () => {
      await create();
      await put(1, 10);
      await put(2, 20);
      expect(await publicState()).toEqual({ ...nothing, pending: 2 });
      expect(await standing(put(3, 30))).toBe("published");
      // 10 + 20 + 30
      expect(await publicState()).toEqual({ ...nothing, batch: 1, participations: 3, files: "60" });
    });

    test("one more contribution is pending, and K changes move the sums together", async () => {
      await create();
      for (const person of [1, 2, 3]) await put(person, 10);
      expect(await standing(put(4, 1000))).toBe("pending");
      expect(await publicState()).toMatchObject({ participations: 3, pending: 1, files: "30" });
      await put(1, 11, 2);
      await put(5, 5);
      // 11 + 10 + 10 + 1000 + 5
      expect(await publicState()).toMatchObject({
        batch: 2,
        participations: 5,
        pending: 0,
        files: "1036",
      });
    });

    test("a contribution that changes twice before a batch is one change", async () => {
      await create();
      for (const seq of [1, 2, 3]) await put(1, seq, seq);
      expect(await publicState()).toMatchObject({ batch: 0, pending: 1 });
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
      expect(await publicState()).toMatchObject({ pending: 1 });
    });

    test("seq 0 of an unknown device stores nothing", async () => {
      await create();
      expect(await put(1, 5, 0)).toEqual({
        ok: true,
        answer: { seq: 0, totals: null, standing: "unknown" },
      });
      expect(await publicState()).toEqual(nothing);
    });

    test("batches can be read", async () => {
      await create();
      for (const person of [1, 2, 3]) await put(person, 10);
      const [batch] = await store().batches("BRUME");
      expect(batch).toMatchObject({ n: 1, day: "2026-11-21", participations: 3 });
      expect(batch?.sums.filter((sum) => sum > 0n)).toEqual([30n]);
    });
  });

  describe("withdrawing", () => {
    test("takes effect in the sums with the next batch", async () => {
      await create();
      for (const person of [1, 2, 3, 4, 5, 6]) await put(person, 10);
      expect(await standing(withdraw(1))).toBe("withdrawn");
      expect(await publicState()).toMatchObject({ participations: 6, pending: 1, files: "60" });
      await put(2, 20, 2);
      await put(3, 20, 2);
      // 20 + 20 + 10 + 10 + 10
      expect(await publicState()).toMatchObject({ participations: 5, pending: 0, files: "70" });
    });

    test("before a batch, leaves no trace in the public state", async () => {
      await create();
      await put(1, 10);
      await withdraw(1);
      expect(await publicState()).toEqual(nothing);
    });

    test("a late older message does not restore a withdrawn contribution, in any order", async () => {
      await create();
      await put(1, 10);
      await withdraw(1, 3);
      expect(await standing(put(1, 10, 2))).toBe("withdrawn");
      await withdraw(2, 5);
      expect(await standing(put(2, 10, 4))).toBe("withdrawn");
      expect(await publicState()).toEqual(nothing);
    });

    test("a newer message restores it", async () => {
      await create();
      await withdraw(1, 2);
      expect(await standing(put(1, 10, 3))).toBe("pending");
    });

    test("hides the sums if fewer than K contributions would remain in them", async () => {
      await create();
      for (const person of [1, 2, 3, 4]) await put(person, 10);
      await put(5, 10);
      await put(6, 10);
      for (const person of [1, 2, 3]) await withdraw(person);
      expect(await publicState()).toMatchObject({ batch: 3, participations: 3, files: "30" });
      await withdraw(4);
      await withdraw(5);
      await put(6, 99, 2);
      expect(await publicState()).toEqual({ ...nothing, batch: 4, pending: 1 });
      // The remaining contribution counts among the K of the next batch: 99 + 1 + 1
      await put(7, 1);
      await put(8, 1);
      expect(await publicState()).toMatchObject({ batch: 5, participations: 3, files: "101" });
    });
  });

  test("a change is reported to listeners once it is stored", async () => {
    await create();
    const codes: string[] = [];
    const stop = store().onChange((code) => codes.push(code));
    await put(1, 1);
    await put(1, 1);
    stop();
    await put(2, 1);
    expect(codes).toEqual(["BRUME"]);
  });

  test("totals of every field are read back as they were sent", async () => {
    await create();
    const totals = zeroTotals();
    totals.measured.bytes = 10_000_000_000;
    totals.measured.bytesByCategory = { media: 9_000_000_000, cloud: 1_000_000_000 };
    totals.declared.devices = { screen: { working: 0, broken: 3 } };
    totals.declared.grams = 18_000;
    const result = await store().change("BRUME", personKey(1), { seq: 1, totals });
    expect(result).toMatchObject({ ok: true, answer: { totals } });
  });
}
