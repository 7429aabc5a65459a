import { defaultCeilings } from "@digital-cleanup/challenge";
import { describe, expect, test } from "vitest";
import { noonOf } from "../support/samples.ts";
import { nothing, type OpenStore, useStore } from "./open-store.ts";

/** What every engine does with ceilings and with the days of an event. */
export function describeLifetime(open: OpenStore): void {
  const { store, time, create, arrive, put, withdraw, publicState, standing } = useStore(open);

  describe("ceilings", () => {
    const ceilings = { ...defaultCeilings, files: 100 };

    test("a contribution above one is neither pending nor in the sums, and their number is public as a class", async () => {
      await create({ ceilings });
      expect(await standing(put(1, 101))).toBe("aboveLimit");
      for (const person of [2, 3, 4]) await put(person, 10);
      expect(await publicState()).toMatchObject({
        received: 4,
        published: 3,
        waiting: 0,
        aboveLimit: "fewerThanK",
        files: "30",
      });
      for (const person of [5, 6]) await put(person, 200);
      expect(await publicState()).toMatchObject({ aboveLimit: "upToTen", files: "30" });
      for (const person of [7, 8, 9, 10, 11, 12, 13, 14]) await put(person, 200);
      expect(await publicState()).toMatchObject({ aboveLimit: "moreThanTen" });
    });

    test("a published contribution keeps its published totals while it is above one", async () => {
      await create({ ceilings });
      for (const person of [1, 2, 3]) await put(person, 10);
      await put(1, 5000, 2);
      for (const person of [4, 5, 6]) await put(person, 1);
      // 10 + 10 + 10 + 1 + 1 + 1
      expect(await publicState()).toMatchObject({ published: 6, files: "33" });
    });

    test("raising one publishes contributions with the next batch, and moves no counter before it", async () => {
      await create({ ceilings });
      await put(1, 150);
      for (const person of [2, 3, 4]) await put(person, 100);
      const raise = (files: number) =>
        store().organisers.raiseCeilings("BRUME", { files }, "checked");
      expect(await raise(200)).toEqual({ ok: true });
      expect(await publicState()).toMatchObject({
        batch: 1,
        waiting: 0,
        aboveLimit: "fewerThanK",
      });
      await put(5, 100);
      expect(await publicState()).toMatchObject({ waiting: 1, aboveLimit: "fewerThanK" });
      await put(6, 100);
      // 300 + 150 + 100 + 100
      expect(await publicState()).toMatchObject({
        published: 6,
        waiting: 0,
        aboveLimit: "none",
        files: "650",
      });
    });

    test("one rises three times, and at least to twice its value", async () => {
      await create({ ceilings });
      const raise = (files: number) =>
        store().organisers.raiseCeilings("BRUME", { files }, "checked");
      expect(await raise(199)).toEqual({ ok: false, reason: "tooSmall" });
      for (const files of [200, 400, 800]) expect(await raise(files)).toEqual({ ok: true });
      expect(await raise(1600)).toEqual({ ok: false, reason: "tooMany" });
      expect((await store().readEvent("BRUME"))?.ceilings.files).toBe(800);
      expect(await store().organisers.ceilingChanges("BRUME")).toHaveLength(3);
    });

    test("raising one publishes contributions in the only batch of an event published at its close", async () => {
      await create({ ceilings, publication: "atClose" });
      await put(1, 150);
      await put(2, 100);
      await put(3, 100);
      await store().organisers.raiseCeilings("BRUME", { files: 200 }, "checked");
      expect(await publicState()).toMatchObject({ waiting: 2, aboveLimit: "fewerThanK" });
      await store().close("BRUME");
      // 150 + 100 + 100
      expect(await publicState()).toMatchObject({ published: 3, aboveLimit: "none", files: "350" });
    });

    test("a contribution above one may be withdrawn, or updated to below it", async () => {
      await create({ ceilings });
      await put(1, 150);
      await put(2, 150);
      await withdraw(1);
      expect(await standing(put(2, 50, 2))).toBe("pending");
      expect(await publicState()).toMatchObject({ aboveLimit: "none", waiting: 1 });
    });
  });

  describe("opening and closing", () => {
    test("contributions are refused before the first day and after the last", async () => {
      await create();
      time.nowMs = noonOf(19);
      expect(await put(1, 1)).toEqual({ ok: false, problem: "event-not-started" });
      time.nowMs = noonOf(20);
      expect(await standing(put(1, 1))).toBe("pending");
      time.nowMs = noonOf(31);
      expect(await put(2, 1)).toEqual({ ok: false, problem: "event-closed" });
      expect((await store().readPublished("BRUME"))?.state).toBe("closed");
    });

    test("a retry of a stored contribution is answered after the close", async () => {
      await create();
      await put(1, 7);
      await store().close("BRUME");
      expect(await standing(put(1, 7))).toBe("pending");
    });

    test("closing a live event publishes what was kept back", async () => {
      await create();
      for (const person of [1, 2, 3, 4, 5, 6, 7, 8]) {
        await arrive(person, 10);
        await store().publishDue();
      }
      expect(await publicState()).toMatchObject({ waiting: 5, files: "30" });
      expect(await store().close("BRUME")).toEqual({ ok: true });
      expect(await store().close("BRUME")).toEqual({ ok: false, reason: "alreadyClosed" });
      expect(await publicState()).toMatchObject({ waiting: 0, files: "80" });
    });

    test("closing publishes nothing of fewer than K", async () => {
      await create();
      await put(1, 1);
      await put(2, 1);
      await store().close("BRUME");
      expect(await publicState()).toEqual({ ...nothing, received: 2, waiting: 2 });
    });

    test("contributions that arrive with the close are counted or refused, and none is lost", async () => {
      await create();
      const people = [1, 2, 3, 4, 5, 6];
      const sent = people.map((person) => arrive(person, 1));
      await store().close("BRUME");
      const accepted = (await Promise.all(sent)).filter(({ ok }) => ok).length;
      expect(await publicState()).toMatchObject({ received: accepted, waiting: 0 });
    });

    test("what was accepted just before midnight is published by the close", async () => {
      await create();
      // Paris is at UTC+1: a millisecond before 1 December there, at which the clock is when it is published.
      time.nowMs = Date.UTC(2026, 10, 30, 23) - 3001;
      time.stepMs = 1;
      await Promise.all([1, 2, 3].map((person) => arrive(person, 1)));
      time.nowMs = noonOf(31);
      await store().settle();
      expect(await publicState()).toMatchObject({ published: 3, files: "3" });
    });

    test("a clock set past the last midnight and back strands nobody", async () => {
      await create();
      for (const person of [1, 2]) await arrive(person, 1);
      time.wallAheadMs = 20 * 86_400_000;
      expect((await store().readPublished("BRUME"))?.state).toBe("closed");
      await store().settle();
      time.wallAheadMs = 0;
      await store().settle();
      for (const person of [3, 4, 5, 6]) {
        await arrive(person, 1);
        await store().publishDue();
      }
      expect(await publicState()).toMatchObject({ batch: 1, received: 6, waiting: 3 });
      time.nowMs = noonOf(31);
      await store().settle();
      expect(await publicState()).toMatchObject({ published: 6, waiting: 0 });
    });

    test("a withdrawal after the close is stored and moves no published sum", async () => {
      await create();
      for (const person of [1, 2, 3]) await put(person, 10);
      await store().close("BRUME");
      for (const person of [1, 2, 3]) expect(await standing(withdraw(person))).toBe("withdrawn");
      expect(await publicState()).toMatchObject({
        batch: 1,
        published: 0,
        waiting: 3,
        files: "30",
      });
    });

    test("after reopening, a batch needs K changes as before", async () => {
      await create();
      for (const person of [1, 2, 3]) await put(person, 10);
      expect(await store().reopen("BRUME")).toEqual({ ok: false, reason: "notClosed" });
      await store().close("BRUME");
      await store().reopen("BRUME");
      await put(4, 1);
      await put(5, 1);
      expect(await publicState()).toMatchObject({
        batch: 1,
        published: 3,
        waiting: 2,
        files: "30",
      });
      await put(6, 1);
      expect(await publicState()).toMatchObject({ batch: 2, published: 6, files: "33" });
    });

    test("reopening after the last day needs a new last day", async () => {
      await create();
      time.nowMs = noonOf(31);
      expect(await store().reopen("BRUME")).toEqual({ ok: false, reason: "ended" });
      expect(await store().reopen("BRUME", "2026-12-05")).toEqual({ ok: true });
      expect(await standing(put(1, 1))).toBe("pending");
    });

    test("an event closed before its first day cannot be reopened to end before it", async () => {
      await create({ startsOn: "2026-11-25" });
      await store().close("BRUME");
      expect(await store().reopen("BRUME", "2026-11-24")).toEqual({ ok: false, reason: "ended" });
      expect(await store().reopen("BRUME", "2026-11-25")).toEqual({ ok: true });
      expect((await store().readPublished("BRUME"))?.state).toBe("notStarted");
    });
  });

  describe("an event published at its close", () => {
    test("shows only the number of contributions, then all of them in one batch", async () => {
      await create({ publication: "atClose" });
      for (const person of [1, 2, 3, 4]) await put(person, 10);
      expect(await publicState()).toEqual({ ...nothing, received: 4, waiting: 4 });
      time.nowMs = noonOf(31);
      await store().settle();
      expect(await publicState()).toMatchObject({
        batch: 1,
        published: 4,
        waiting: 0,
        files: "40",
      });
    });

    test("closes a second time if the clock was set back over midnight", async () => {
      await create({ publication: "atClose" });
      for (const person of [1, 2, 3]) await put(person, 10);
      time.nowMs = noonOf(31);
      await store().settle();
      expect(await publicState()).toMatchObject({ batch: 1, files: "30" });
      time.nowMs = noonOf(30);
      for (const person of [4, 5, 6]) await arrive(person, 1);
      await store().publishDue();
      time.nowMs = noonOf(31);
      await store().settle();
      // 30 + 1 + 1 + 1
      expect(await publicState()).toMatchObject({ batch: 2, published: 6, files: "33" });
    });

    test("publishes nothing from fewer than K contributions", async () => {
      await create({ publication: "atClose" });
      await put(1, 10);
      await put(2, 10);
      await store().close("BRUME");
      expect(await publicState()).toEqual({ ...nothing, received: 2, waiting: 2 });
    });

    test("is published before a withdrawal that arrives after its close", async () => {
      await create({ publication: "atClose" });
      for (const person of [1, 2, 3]) await put(person, 10);
      time.nowMs = noonOf(31);
      await store().settle();
      await withdraw(1);
      await store().publishDue();
      expect(await publicState()).toMatchObject({ published: 2, waiting: 1, files: "30" });
    });

    test("publishes again after reopening only with K changes", async () => {
      await create({ publication: "atClose" });
      for (const person of [1, 2, 3]) await put(person, 10);
      await store().close("BRUME");
      await store().reopen("BRUME");
      await put(4, 1);
      await put(5, 1);
      await store().close("BRUME");
      expect(await publicState()).toMatchObject({ batch: 1, published: 3, files: "30" });
      await store().reopen("BRUME");
      await put(6, 1);
      expect(await publicState()).toMatchObject({ batch: 1, waiting: 3 });
      await store().close("BRUME");
      expect(await publicState()).toMatchObject({ batch: 2, published: 6, files: "33" });
    });
  });
}
