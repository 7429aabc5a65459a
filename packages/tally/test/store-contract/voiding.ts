import { zeroTotals } from "@digital-cleanup/challenge";
import { beforeEach, describe, expect, test } from "vitest";
import { publishNow } from "../support/events/publish-now.ts";
import { noonOf, secretOf } from "../support/samples.ts";
import { nothing, type OpenStore, useStore } from "./open-store.ts";

/** What every engine does when a batch is voided or an event is erased. */
export function describeVoiding(open: OpenStore): void {
  const { store, time, create, arrive, put, send, withdraw, publicState, standing, personKey } =
    useStore(open);

  describe("voiding a batch", () => {
    /** Two batches: three people with 10 files each, then three with 20. */
    const publishTwoBatches = async () => {
      await create();
      for (const person of [1, 2, 3]) await put(person, 10);
      for (const person of [4, 5, 6]) await put(person, 20);
      expect(await publicState()).toMatchObject({ batch: 2, files: "90" });
    };

    test("takes its people out, who are told and may send again", async () => {
      await publishTwoBatches();
      expect(await store().voidBatch("BRUME", 2, "a wave")).toEqual({ ok: true });
      const left = { ...nothing, batch: 3, received: 3, published: 3, files: "30" };
      expect(await publicState()).toEqual(left);
      expect(await withdraw(4, 0)).toMatchObject({
        answer: { standing: "voided", published: null },
      });
      expect(await standing(arrive(4, 50, 2))).toBe("pending");
      await store().publishDue();
      expect(await publicState()).toEqual({ ...left, received: 4, waiting: 1 });
    });

    test("stays in the list of batches with its reason", async () => {
      await publishTwoBatches();
      await store().voidBatch("BRUME", 1, "a wave");
      const [first, , last] = await store().batches("BRUME");
      expect(last).toMatchObject({
        n: 3,
        participations: 3,
        contributions: 3,
        levels: { files: "method" },
        voids: { batch: 1, reason: "a wave" },
      });
      expect(last?.change).toEqual(first?.change.map((sum) => -sum));
    });

    test("is told in the list of the last batches, without figures", async () => {
      await publishTwoBatches();
      await store().voidBatch("BRUME", 1, "a wave");
      const day = "2026-11-21";
      const first = { n: 1, day, contributions: 3, isVoided: true };
      const second = { n: 2, day, contributions: 3, isVoided: false };
      const voids = { batch: 1, reason: "a wave" };
      const last = { n: 3, day, contributions: 3, isVoided: false, voids };
      expect(await store().organisers.lastBatches("BRUME", 20)).toEqual([first, second, last]);
      expect(await store().organisers.lastBatches("BRUME", 2)).toEqual([second, last]);
    });

    test("is possible once for each batch, and never for a batch that voids another", async () => {
      await publishTwoBatches();
      await store().voidBatch("BRUME", 2, "a wave");
      for (const batch of [0, 2, 3, 4]) {
        expect(await store().voidBatch("BRUME", batch, "again")).toEqual({
          ok: false,
          reason: "notVoidable",
        });
      }
    });

    test("takes out what later batches published of its people, and those batches have nobody left", async () => {
      await create();
      for (const person of [1, 2, 3]) await put(person, 10);
      for (const person of [1, 2, 3]) await put(person, 50, 2);
      expect(await publicState()).toMatchObject({ batch: 2, published: 3, files: "150" });
      expect(await store().voidBatch("BRUME", 2, "no newcomers")).toEqual({
        ok: false,
        reason: "notVoidable",
      });
      await store().voidBatch("BRUME", 1, "a wave");
      expect(await publicState()).toEqual({ ...nothing, batch: 3 });
    });

    test("forgets withdrawals of its people that waited, so that they are not taken out twice", async () => {
      await publishTwoBatches();
      await withdraw(1);
      expect(await publicState()).toMatchObject({ waiting: 1, files: "90" });
      await store().voidBatch("BRUME", 1, "a wave");
      expect(await publicState()).toMatchObject({ published: 3, waiting: 0, files: "60" });
      for (const person of [7, 8, 9]) await put(person, 30);
      expect(await publicState()).toMatchObject({ published: 6, files: "150" });
    });

    test.each([
      // Two people of the first batch and one of the third
      { problem: "lose", people: [1, 2, 7] },
      { problem: "keep", people: [1, 2, 3, 7] },
    ])(
      "takes the nearest batch with it if a figure would $problem fewer than K people",
      async ({ people }) => {
        const devices = (files: number) => {
          const totals = zeroTotals();
          totals.measured.files = files;
          totals.declared.devices = { laptop: { working: 1, broken: 0 } };
          return totals;
        };
        await create();
        for (const person of [1, 2, 3]) await put(person, 10);
        for (const person of [4, 5, 6]) await put(person, 10);
        for (const person of [7, 8, 9]) await put(person, 10);
        for (const person of people) {
          await store().change("BRUME", personKey(person), { seq: 2, totals: devices(10) });
        }
        time.nowMs += 1000;
        await publishNow(store());
        const deviceSum = async () => (await store().readPublished("BRUME"))?.totals?.devices?.sum;
        expect(await deviceSum()).toBe(String(people.length));
        expect(await store().voidBatch("BRUME", 1, "a wave")).toEqual({
          ok: true,
          alsoBatches: [3],
        });
        expect(await publicState()).toMatchObject({ published: 3, files: "30" });
        expect(await deviceSum()).toBeUndefined();
        const [first, , third, , last] = await store().organisers.lastBatches("BRUME", 20);
        expect([first?.isVoided, third?.isVoided]).toEqual([true, true]);
        expect(last?.voids).toEqual({ batch: 1, reason: "a wave", alsoBatches: [3] });
      },
    );

    test("drops a breakdown that does not contain everybody, and keeps the sum", async () => {
      const declared = (files: number) => {
        const totals = zeroTotals();
        totals.declared.files = files;
        return totals;
      };
      await create();
      // One by another method than two others: their figure is a sum only.
      for (const person of [1, 2]) await put(person, 10);
      await send(3, declared(10));
      for (const person of [4, 5, 6]) await put(person, 20);
      for (const person of [7, 8, 9]) await put(person, 30);
      const files = async () => (await store().readPublished("BRUME"))?.totals?.files;
      expect(await files()).toMatchObject({ sum: "180", measured: "150" });
      await store().voidBatch("BRUME", 2, "a wave");
      expect(await files()).toMatchObject({ sum: "120", measured: "0", declared: "0" });
      expect(await publicState()).toMatchObject({ published: 6 });
    });

    test("drops a breakdown that would lose fewer than K people, whose sum it would tell", async () => {
      const both = zeroTotals();
      both.measured.files = 10;
      both.declared.files = 10;
      await create();
      for (const person of [1, 2, 3]) await put(person, 10);
      for (const person of [4, 5, 6]) await put(person, 10);
      // Two people of the first batch and one of the second
      for (const person of [1, 2, 4]) await send(person, both, 2);
      const files = async () => (await store().readPublished("BRUME"))?.totals?.files;
      expect(await files()).toMatchObject({ sum: "90", measured: "60", declared: "30" });
      await store().voidBatch("BRUME", 2, "a wave");
      expect(await files()).toMatchObject({ sum: "50", measured: "0", declared: "0" });
    });

    describe("of 450 contributions", () => {
      const crowd = Array.from({ length: 450 }, (_, index) => 100 + index);
      const sendCrowd = (people: readonly number[], files: number, seq = 1) =>
        Promise.all(people.map((person) => arrive(person, files, seq)));
      beforeEach(async () => {
        await create();
        await sendCrowd(crowd, 10);
        await store().publishDue();
        await store().close("BRUME");
        await store().reopen("BRUME");
        expect(await publicState()).toMatchObject({ published: 450, files: "4500" });
      });

      test("changes the public state once, and lets people contribute meanwhile", async () => {
        const states: string[] = [];
        const look = async () => {
          const { published, files } = await publicState();
          states.push(`${files} files of ${published}`);
        };
        await look();
        const done: unknown[] = [];
        void store()
          .voidBatch("BRUME", 1, "a wave")
          .then((result) => done.push(result));
        let meanwhile = 0;
        for (let seq = 1; done.length === 0; seq += 1) {
          await store().change("BRUME", personKey(1), { seq, totals: zeroTotals() });
          if (done.length === 0) meanwhile += 1;
          await look();
        }
        await look();
        expect(meanwhile).toBeGreaterThan(0);
        // The three that were kept back were published by the close; with fewer than K, the void takes no figure apart.
        expect([...new Set(states)]).toEqual(["4500 files of 450", "30 files of 3"]);
      });

      test("takes out nobody who comes meanwhile", async () => {
        const voided = store().voidBatch("BRUME", 1, "a wave");
        await sendCrowd([1, 2, 3, 4, 5, 6], 20);
        await store().publishDue();
        await voided;
        time.nowMs += 1000;
        await store().publishDue();
        // 3 × 10, and three of the six newcomers
        expect(await publicState()).toMatchObject({ published: 6, waiting: 3, files: "90" });
      });
    });

    test("is refused once the contributions are erased", async () => {
      await publishTwoBatches();
      await store().close("BRUME");
      time.nowMs = noonOf(21 + 60);
      await store().settle();
      expect(await store().voidBatch("BRUME", 2, "late")).toEqual({ ok: false, reason: "erased" });
    });
  });

  describe("erasing an event", () => {
    test("leaves nothing of it, and its code is free again", async () => {
      await create();
      for (const person of [1, 2, 3]) await put(person, 10);
      await store().desk.add("BRUME", 0, [{ id: secretOf(50), kind: "weight", grams: 5 }]);
      expect(await store().eraseEvent("BRUME")).toEqual({ ok: true });
      expect(await store().readEvent("BRUME")).toBeUndefined();
      expect(await store().batches("BRUME")).toEqual([]);
      expect(await standing(put(1, 10, 2))).toBe("unknown-event");
      expect(await create()).toBe("created");
      expect(await publicState()).toEqual(nothing);
      expect(await standing(withdraw(1, 0))).toBe("unknown");
      expect(await store().desk.entries("BRUME")).toEqual([]);
    });

    test("is refused for an unknown event", async () => {
      expect(await store().eraseEvent("NONE")).toEqual({ ok: false, reason: "unknown" });
    });
  });
}
