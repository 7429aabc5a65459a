import { beforeEach, describe, expect, test } from "vitest";
import { noonOf, secretOf } from "../support/samples.ts";
import { nothing, type OpenStore, useStore } from "./open-store.ts";

/** What every engine does when a batch is voided or an event is erased. */
export function describeVoiding(open: OpenStore): void {
  const { store, time, create, put, withdraw, publicState, standing } = useStore(open);

  describe("voiding a batch", () => {
    /** Two batches: three people with 10 files each, then three with 20. */
    const publishTwoBatches = async () => {
      await create();
      for (const person of [1, 2, 3]) await put(person, 10);
      for (const person of [4, 5, 6]) await put(person, 20);
      expect(await publicState()).toMatchObject({ batch: 2, files: "90" });
    };

    test("takes its whole movement back, and keeps its contributions out", async () => {
      await publishTwoBatches();
      expect(await store().voidBatch("BRUME", 2, "a wave")).toEqual({ ok: true });
      expect(await publicState()).toEqual({
        ...nothing,
        batch: 3,
        received: 3,
        published: 3,
        files: "30",
      });
      expect(await standing(put(4, 50, 2))).toBe("voided");
      expect(await publicState()).toMatchObject({ received: 3, waiting: 0, files: "30" });
    });

    test("stays in the list of batches with its reason", async () => {
      await publishTwoBatches();
      await store().voidBatch("BRUME", 1, "a wave");
      const [first, , last] = await store().batches("BRUME");
      expect(last).toMatchObject({ n: 3, participations: 3, levels: { files: "method" } });
      expect(last?.voids).toEqual({ batch: 1, reason: "a wave" });
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

    test("leaves what a later batch changed of its contributions, until that batch is voided too", async () => {
      await create();
      for (const person of [1, 2, 3]) await put(person, 10);
      for (const person of [1, 2, 3]) await put(person, 50, 2);
      // 30, then 120 more
      expect(await publicState()).toMatchObject({ batch: 2, published: 3, files: "150" });
      await store().voidBatch("BRUME", 1, "a wave");
      expect(await publicState()).toMatchObject({ received: 3, published: 3, files: "120" });
      await store().voidBatch("BRUME", 2, "a wave");
      expect(await publicState()).toMatchObject({ received: 0, published: 0, files: "0" });
      expect(await standing(put(1, 70, 3))).toBe("voided");
    });

    test("leaves later batches as they are", async () => {
      await publishTwoBatches();
      await store().voidBatch("BRUME", 1, "a wave");
      for (const person of [7, 8, 9]) await put(person, 30);
      await withdraw(4);
      // 60 + 90; the withdrawal waits
      expect(await publicState()).toMatchObject({ published: 6, waiting: 1, files: "150" });
    });

    describe("of 900 contributions, in several steps", () => {
      const crowd = Array.from({ length: 900 }, (_, index) => 100 + index);
      beforeEach(async () => {
        await create({ publication: "atClose" });
        await Promise.all(crowd.map((person) => put(person, 10)));
        await store().close("BRUME");
        await store().reopen("BRUME");
        expect(await publicState()).toMatchObject({ batch: 1, published: 900, files: "9000" });
      });

      test("lets people contribute meanwhile", async () => {
        const done: string[] = [];
        const voided = store().voidBatch("BRUME", 1, "a wave");
        const written = put(1, 20);
        void voided.then(() => done.push("void"));
        void written.then(() => done.push("contribution"));
        await Promise.all([voided, written]);
        expect(done).toEqual(["contribution", "void"]);
      });

      test("changes the public state once", async () => {
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
        while (done.length === 0) await look();
        await look();
        expect([...new Set(states)]).toEqual(["9000 files of 900", "0 files of 0"]);
      });

      test("keeps its contributions out of a batch that is published meanwhile", async () => {
        // Withdrawals wait for contributions that cover them.
        await Promise.all(crowd.slice(0, 20).map((person) => withdraw(person)));
        const newcomers = Array.from({ length: 29 }, (_, index) => 1 + index);
        await Promise.all(newcomers.map((person) => put(person, 20)));
        expect(await publicState()).toMatchObject({ batch: 1, waiting: 49 });
        const voided = store().voidBatch("BRUME", 1, "a wave");
        await put(30, 20);
        await store().close("BRUME");
        await voided;
        const last = (await store().batches("BRUME")).map(({ n, voids }) => [n, voids?.batch]);
        expect(last).toEqual([
          [1, undefined],
          [2, undefined],
          [3, 1],
        ]);
        // 30 × 20, without what was withdrawn
        expect(await publicState()).toMatchObject({ received: 30, waiting: 0, files: "600" });
      });

      test("keeps a contribution out that is sent again meanwhile", async () => {
        const voided = store().voidBatch("BRUME", 1, "a wave");
        for (const person of [1, 2]) await put(person, 20);
        const sent = crowd.slice(0, 50).map((person) => standing(put(person, 50, 2)));
        expect(new Set(await Promise.all(sent))).toEqual(new Set(["voided"]));
        await voided;
        const left = { received: 2, waiting: 2, files: "0" };
        expect(await publicState()).toEqual({ ...nothing, ...left, batch: 2 });
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
