import { zeroTotals } from "@digital-cleanup/challenge";
import { describe, expect, test } from "vitest";
import { measuredFiles, sampleEvent } from "../support/samples.ts";
import { nothing, type OpenStore, useStore } from "./open-store.ts";

/** What every engine does with contributions and withdrawals of an open event. */
export function describePublishing(open: OpenStore): void {
  const { store, time, create, put, send, withdraw, publicState, standing, personKey } =
    useStore(open);

  describe("events", () => {
    test("an event is read back as it was created, and its code cannot be used again", async () => {
      const event = sampleEvent({ links: [{ label: { fr: "é", en: "e" }, url: "https://a.fr/" }] });
      expect(await store().createEvent(event)).toBe("created");
      expect(await store().createEvent(sampleEvent())).toBe("codeTaken");
      expect(await store().readEvent("BRUME")).toEqual(event);
      expect(await store().listCodes()).toEqual([event.code]);
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
      await put(1, 1000);
      for (const person of [2, 3, 4]) await put(person, 10);
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

    test("a small batch waits for others, until nobody has contributed for ten minutes", async () => {
      await create();
      for (const person of [1, 2, 3, 4, 5, 6]) await put(person, 10);
      for (const person of [7, 8, 9]) await put(person, 10);
      await store().publishDue();
      expect(await publicState()).toMatchObject({ batch: 2, waiting: 3, files: "60" });
      time.nowMs += 10 * 60_000;
      await store().publishDue();
      expect(await publicState()).toMatchObject({ batch: 3, waiting: 0, files: "90" });
    });

    test("an event publishes at most once a second, and what waited is published after it", async () => {
      await create();
      await Promise.all([1, 2, 3].map((person) => put(person, 10)));
      const at = time.nowMs;
      for (const person of [4, 5, 6]) {
        await store().change("BRUME", personKey(person), { seq: 1, totals: measuredFiles(10) });
      }
      expect(await publicState()).toMatchObject({ batch: 1, waiting: 3 });
      time.nowMs = at + 999;
      await store().publishDue();
      expect(await publicState()).toMatchObject({ batch: 1, waiting: 3 });
      time.nowMs = at + 1000;
      await store().publishDue();
      expect(await publicState()).toMatchObject({ batch: 2, waiting: 0, files: "60" });
    });

    test("a contribution that changes twice before a batch is one change", async () => {
      await create();
      for (const seq of [1, 2, 3]) await put(1, seq, seq);
      expect(await publicState()).toMatchObject({ batch: 0, waiting: 1 });
    });

    test("a lower or equal seq changes nothing and answers with what is stored", async () => {
      await create();
      await put(1, 30, 3);
      for (const seq of [0, 2, 3]) {
        expect(await put(1, 99, seq)).toEqual({
          ok: true,
          answer: {
            seq: 3,
            totals: measuredFiles(30),
            standing: "pending",
            published: null,
            figures: { files: "pending" },
          },
        });
      }
      expect(await publicState()).toMatchObject({ waiting: 1 });
    });

    test("seq 0 of an unknown device stores nothing", async () => {
      await create();
      expect(await put(1, 5, 0)).toEqual({
        ok: true,
        answer: { seq: 0, totals: null, standing: "unknown", published: null, figures: {} },
      });
      expect(await publicState()).toEqual(nothing);
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

  describe("withdrawing", () => {
    test("takes effect in the sums with a batch whose rises cover it", async () => {
      await create();
      for (const person of [1, 2, 3]) await put(person, 10);
      expect(await standing(withdraw(1))).toBe("withdrawn");
      expect(await publicState()).toMatchObject({
        received: 2,
        published: 3,
        waiting: 1,
        files: "30",
      });
      for (const person of [4, 5, 6]) await put(person, 10);
      // 30 - 10 + 30
      expect(await publicState()).toMatchObject({
        batch: 2,
        received: 5,
        published: 5,
        waiting: 0,
        files: "50",
      });
    });

    test("does not leave the sums if nothing covers it", async () => {
      await create();
      for (const person of [1, 2, 3, 4, 5, 6]) await put(person, 10);
      for (const person of [1, 2, 3]) await withdraw(person);
      await store().close("BRUME");
      expect(await publicState()).toMatchObject({ published: 6, waiting: 3, files: "60" });
      expect(await withdraw(1, 0)).toMatchObject({
        answer: { standing: "withdrawn", published: measuredFiles(10) },
      });
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
