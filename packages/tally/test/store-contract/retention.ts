import { describe, expect, test } from "vitest";
import { noonOf } from "../support/samples.ts";
import { type OpenStore, useStore } from "./open-store.ts";

/** When every engine erases an event's contributions. */
export function describeRetention(open: OpenStore): void {
  const { store, time, create, put, withdraw, standing } = useStore(open);

  describe("retention", () => {
    test("contributions are erased 30 days after the close; batches and public state stay", async () => {
      await create();
      for (const person of [1, 2, 3, 4]) await put(person, 10);
      await store().close("BRUME");
      const before = await store().readPublished("BRUME");
      time.nowMs = noonOf(21 + 30);
      await store().settle();
      expect(await standing(withdraw(4, 0))).toBe("pending");
      time.nowMs = noonOf(21 + 31);
      await store().settle();
      expect(await standing(withdraw(4))).toBe("unknown");
      expect(await store().readPublished("BRUME")).toEqual(before);
      expect(await store().batches("BRUME")).toHaveLength(1);
      expect(await store().reopen("BRUME", "2027-02-01")).toEqual({ ok: false, reason: "erased" });
    });

    test("an event that closed long ago is published and erased in the same step", async () => {
      await create({ publication: "atClose" });
      for (const person of [1, 2, 3]) await put(person, 10);
      time.nowMs = noonOf(30 + 60);
      await store().settle();
      expect(await standing(withdraw(1))).toBe("unknown");
      expect(await store().recount("BRUME")).toBeUndefined();
      const published = await store().readPublished("BRUME");
      expect(published).toMatchObject({
        participations: { published: 3 },
        totals: { files: { sum: "30" } },
      });
    });

    test("the contributions of an event that ends on 9999-12-31 are not erased", async () => {
      await create({ endsOn: "9999-12-31" });
      for (const person of [1, 2, 3]) await put(person, 10);
      await store().settle();
      expect(await store().recount("BRUME")).toMatchObject({ counted: { published: 3 } });
    });

    test("an erased event stays closed if the clock is set back, and counts no device twice", async () => {
      await create();
      for (const person of [1, 2, 3]) await put(person, 10);
      time.nowMs = noonOf(30 + 60);
      await store().settle();
      time.nowMs = noonOf(21);
      for (const person of [1, 2, 3]) {
        expect(await standing(put(person, 10, 2))).toBe("event-closed");
      }
      expect(await store().readPublished("BRUME")).toMatchObject({
        state: "closed",
        participations: { waiting: 0 },
      });
    });
  });
}
