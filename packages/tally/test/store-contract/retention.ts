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

    test("names and addresses are erased after their period, and the rest of the event stays", async () => {
      const point = {
        name: "Chez Mme B.",
        address: "3 rue du Port",
        opening: { fr: "le soir", en: "evenings" },
      };
      await create({ collectionPoints: [point] });
      time.nowMs = noonOf(30 + 31);
      await store().settle(100);
      // The event ends on 30 November; 100 days after it is 10 March.
      time.nowMs = noonOf(30 + 99);
      await store().settle(100);
      expect((await store().readEvent("BRUME"))?.organiser.name).toBe("Ville de Brume");
      time.nowMs = noonOf(30 + 101);
      await store().settle(100);
      expect(await store().readEvent("BRUME")).toMatchObject({
        name: { fr: "Ménage de Brume" },
        organiser: { name: "—", kind: "authority" },
        collectionPoints: [],
      });
    });

    test("a clock that is set while events are closed erases nothing more", async () => {
      await create();
      time.nowMs = noonOf(30 + 31);
      await store().settle(100);
      await create({ code: "AUTRE", endsOn: "2027-01-05" });
      const yearMs = 365 * 86_400_000;
      store().onChange((code) => {
        if (code === "AUTRE") time.wallAheadMs = yearMs;
      });
      time.nowMs = noonOf(30 + 37);
      await store().settle(100);
      expect((await store().readPublished("AUTRE"))?.state).toBe("closed");
      expect((await store().readEvent("BRUME"))?.organiser.name).toBe("Ville de Brume");
      expect(await store().recount("AUTRE")).toBeDefined();
    });
  });
}
