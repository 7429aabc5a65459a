import type { DeskEntry } from "@digital-cleanup/challenge";
import { describe, expect, test } from "vitest";
import { noonOf, secretOf } from "../support/samples.ts";
import { type OpenStore, useStore } from "./open-store.ts";

const phones = (id: number, count = 1): DeskEntry => ({
  id: secretOf(id),
  kind: "devices",
  type: "smartphone",
  state: "working",
  count,
});
const weighing = (id: number, grams: number, pieces?: number): DeskEntry => ({
  id: secretOf(id),
  kind: "weight",
  grams,
  ...(pieces && { pieces }),
});
const undo = (id: number): DeskEntry => ({ id: secretOf(id), kind: "undo" });

/** What every engine does with desk entries. */
export function describeDesk(open: OpenStore): void {
  describe("the desk", () => {
    const { store, create, time } = useStore(open);
    const add = (...entries: DeskEntry[]) => store().desk.add("BRUME", 0, entries);
    const collected = async () => (await store().readPublished("BRUME"))?.collected;

    test("adds devices by type and state, weighings and pieces", async () => {
      await create();
      expect(await collected()).toEqual({ devices: {}, grams: "0" });
      await add(phones(1), phones(2, 3), weighing(3, 14_200, 9), weighing(4, 800));
      await add({ id: secretOf(5), kind: "devices", type: "laptop", state: "broken", count: 2 });
      // 1 + 3 phones; 14,200 + 800 g.
      expect(await collected()).toEqual({
        devices: {
          laptop: { working: "0", broken: "2" },
          smartphone: { working: "4", broken: "0" },
        },
        grams: "15000",
        pieces: "9",
      });
    });

    test("an entry sent again counts once", async () => {
      await create();
      await add(phones(1), weighing(2, 500));
      await add(phones(1), weighing(2, 500), phones(3));
      expect(await collected()).toMatchObject({
        devices: { smartphone: { working: "2" } },
        grams: "500",
      });
    });

    test("an undone entry leaves the sum, whether its undo arrives after it, before it or twice", async () => {
      await create();
      await add(phones(1), phones(2));
      await add(undo(1));
      await add(undo(1));
      await add(undo(3));
      await add(phones(3));
      await add(phones(1));
      expect(await collected()).toMatchObject({ devices: { smartphone: { working: "1" } } });
      const entries = await store().desk.entries("BRUME");
      expect(entries.filter(({ isUndone }) => isUndone)).toHaveLength(2);
      expect(entries).toHaveLength(3);
    });

    test("entries keep their day and the helper's name after the helper was removed", async () => {
      await create();
      const hash = new Uint8Array(32);
      const helper = await store().organisers.addHelper("BRUME", "Library", hash);
      await store().desk.add("BRUME", Number(helper), [phones(1)]);
      await store().organisers.removeHelper("BRUME", Number(helper));
      time.nowMs = noonOf(22);
      await add(weighing(2, 700, 3));
      expect(await store().desk.entries("BRUME")).toEqual([
        {
          id: secretOf(1),
          day: "2026-11-21",
          label: "Library",
          isUndone: false,
          kind: "devices",
          type: "smartphone",
          state: "working",
          count: 1,
        },
        {
          id: secretOf(2),
          day: "2026-11-22",
          label: null,
          isUndone: false,
          kind: "weight",
          grams: 700,
          pieces: 3,
        },
      ]);
    });

    test("erases the helper's name with the contributions, and keeps the entry", async () => {
      await create();
      const helper = await store().organisers.addHelper("BRUME", "A person", new Uint8Array(32));
      await store().desk.add("BRUME", Number(helper), [phones(1)]);
      time.nowMs = noonOf(21) + 45 * 86_400_000;
      await store().settle();
      expect(await store().desk.entries("BRUME")).toMatchObject([{ label: null, count: 1 }]);
    });

    test("accepts entries after the close, until the contributions are erased", async () => {
      await create();
      await store().close("BRUME");
      expect(await add(phones(1))).toEqual({ ok: true });
      time.nowMs = noonOf(21) + 45 * 86_400_000;
      await store().settle();
      expect(await add(phones(2))).toEqual({ ok: false, reason: "erased" });
      expect(await collected()).toMatchObject({ devices: { smartphone: { working: "1" } } });
      expect(await store().desk.add("NONE", 0, [phones(3)])).toEqual({
        ok: false,
        reason: "unknown",
      });
    });

    test("reports each entry to listeners", async () => {
      await create();
      const heard: string[] = [];
      store().onChange((code) => heard.push(code));
      await add(phones(1));
      await Promise.resolve();
      expect(heard).toEqual(["BRUME"]);
    });
  });
}
