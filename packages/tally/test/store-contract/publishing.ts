import { describe, expect, test } from "vitest";
import { measuredFiles } from "../support/samples.ts";
import { nothing, type OpenStore, useStore } from "./open-store.ts";

/** When every engine publishes a batch, and what is in it. */
export function describePublishing(open: OpenStore): void {
  const { store, time, create, arrive, put, send, publicState, standing, personKey } =
    useStore(open);

  describe("publishing", () => {
    test("no sum is public below K contributions, then exactly theirs", async () => {
      await create();
      await put(1, 10);
      await put(2, 20);
      expect(await publicState()).toEqual({ ...nothing, received: 2, waiting: 2 });
      expect(await standing(put(3, 30))).toBe("published");
      // 10 + 20 + 30
      expect(await publicState()).toEqual({
        ...nothing,
        batch: 1,
        received: 3,
        published: 3,
        files: "60",
      });
    });

    test("one more contribution is pending, and K move the sums together", async () => {
      await create();
      for (const person of [1, 2, 3]) await put(person, 10);
      expect(await standing(put(4, 12))).toBe("pending");
      expect(await publicState()).toMatchObject({ published: 3, waiting: 1, files: "30" });
      await put(5, 5);
      await put(6, 8);
      // 10 + 10 + 10 + 12 + 5 + 8
      expect(await publicState()).toMatchObject({
        batch: 2,
        published: 6,
        waiting: 0,
        files: "55",
      });
    });

    test("K updates move the sums together", async () => {
      await create();
      for (const person of [1, 2, 3]) await put(person, 10);
      await put(1, 12, 2);
      await put(2, 13, 2);
      expect(await publicState()).toMatchObject({ batch: 1, waiting: 2, files: "30" });
      await put(3, 14, 2);
      // 12 + 13 + 14
      expect(await publicState()).toMatchObject({ batch: 2, published: 3, files: "39" });
    });

    test("a contribution that would be most of a movement stands out and waits", async () => {
      await create();
      await arrive(1, 1000);
      for (const person of [2, 3, 4]) await arrive(person, 10);
      time.nowMs += 1000;
      await store().publishDue();
      expect(await publicState()).toMatchObject({ batch: 0, waiting: 4 });
      await store().close("BRUME");
      // 10 + 10 + 10
      expect(await publicState()).toMatchObject({
        batch: 1,
        published: 3,
        waiting: 1,
        files: "30",
      });
      expect(await put(1, 0, 0)).toEqual({
        ok: true,
        answer: {
          seq: 1,
          totals: measuredFiles(1000),
          standing: "standsOut",
          published: null,
          figures: { files: "standsOut" },
        },
      });
    });

    test("a figure that waits keeps no other from being published, and each has its standing", async () => {
      await create();
      const withDevice = measuredFiles(10);
      withDevice.declared.devices = { laptop: { working: 1, broken: 0 } };
      for (const person of [1, 2]) await put(person, 10);
      expect(await send(3, withDevice)).toEqual({
        ok: true,
        answer: {
          seq: 1,
          totals: withDevice,
          standing: "pending",
          published: measuredFiles(10),
          figures: { files: "published", devices: "pending" },
        },
      });
      expect(await publicState()).toMatchObject({ published: 3, waiting: 1, files: "30" });
    });

    test("contributions of zeros are received, and change no sum", async () => {
      await create();
      for (const person of [1, 2]) await put(person, 0);
      expect(await standing(put(3, 10))).toBe("pending");
      expect(await publicState()).toEqual({ ...nothing, received: 3, waiting: 1 });
    });

    test("K newcomers are kept back until the close, which publishes all of them", async () => {
      await create();
      for (const person of [1, 2, 3, 4, 5]) await arrive(person, 10);
      await store().publishDue();
      expect(await publicState()).toEqual({ ...nothing, received: 5, waiting: 5 });
      for (const person of [6, 7]) {
        await arrive(person, 10);
        await store().publishDue();
      }
      expect(await publicState()).toMatchObject({ batch: 1, waiting: 4, files: "30" });
      await store().close("BRUME");
      expect(await publicState()).toMatchObject({ batch: 2, waiting: 0, files: "70" });
    });

    test("an event publishes at most once a second, and what waited is published after it", async () => {
      await create();
      const sendAll = (people: readonly number[]) =>
        Promise.all(
          people.map((person) =>
            store().change("BRUME", personKey(person), { seq: 1, totals: measuredFiles(10) }),
          ),
        );
      await sendAll([1, 2, 3, 4, 5, 6]);
      await store().publishDue();
      expect(await publicState()).toMatchObject({ batch: 1, received: 6, waiting: 3 });
      const at = time.nowMs;
      await sendAll([7, 8, 9]);
      time.nowMs = at + 999;
      await store().publishDue();
      expect(await publicState()).toMatchObject({ batch: 1, received: 6, waiting: 3 });
      time.nowMs = at + 1000;
      await store().publishDue();
      expect(await publicState()).toMatchObject({ batch: 2, received: 9, files: "60" });
    });

    test("a contribution that changes twice before a batch is one change", async () => {
      await create();
      for (const seq of [1, 2, 3]) await put(1, seq, seq);
      expect(await publicState()).toMatchObject({ batch: 0, waiting: 1 });
    });

    test("batches can be read", async () => {
      await create();
      for (const person of [1, 2, 3]) await put(person, 10);
      expect(await store().batches("BRUME")).toMatchObject([
        {
          n: 1,
          day: "2026-11-21",
          participations: 3,
          contributions: 3,
          levels: { files: "method" },
        },
      ]);
      const [batch] = await store().batches("BRUME");
      // The sum of files, and its measured part
      expect(batch?.change.filter((sum) => sum > 0n)).toEqual([30n, 30n]);
    });
  });
}
