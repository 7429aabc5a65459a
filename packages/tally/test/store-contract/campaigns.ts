import { describe, expect, test } from "vitest";
import { sampleEvent } from "../support/samples.ts";
import { type OpenStore, useStore } from "./open-store.ts";

/** What every engine stores of campaigns. */
export function describeCampaigns(open: OpenStore): void {
  const { store, create } = useStore(open);
  const campaign = { code: "SEMAINE", name: { fr: "Semaine", en: "Week" } };
  const hash = new Uint8Array(32).fill(7);
  const add = (code: string, label: string) =>
    store().createEvent(sampleEvent({ code }), { campaign: { campaign: "SEMAINE", label } });

  describe("campaigns", () => {
    test("are stored once, with the hash of their key", async () => {
      const { campaigns } = store();
      expect(await campaigns.create(campaign, hash)).toBe("created");
      const other = { ...campaign, name: { fr: "Autre", en: "Other" } };
      expect(await campaigns.create(other, new Uint8Array(32))).toBe("codeTaken");
      expect(await campaigns.read("SEMAINE")).toEqual(campaign);
      expect(await campaigns.readHash("SEMAINE")).toEqual(hash);
      expect(await campaigns.read("NOBODY")).toBeUndefined();
      expect(await campaigns.readHash("NOBODY")).toBeUndefined();
    });

    test("have their events in the order of creation, and no others", async () => {
      await store().campaigns.create(campaign, hash);
      await create({ code: "ALONE" });
      await add("FIRST", "Mairie");
      await add("SECOND", "Écoles");
      expect(await store().campaigns.events("SEMAINE")).toEqual([
        { code: "FIRST", label: "Mairie" },
        { code: "SECOND", label: "Écoles" },
      ]);
      expect(await store().campaigns.events("NOBODY")).toEqual([]);
    });

    test("lose an event that is erased", async () => {
      await store().campaigns.create(campaign, hash);
      await add("FIRST", "Mairie");
      await store().eraseEvent("FIRST");
      expect(await store().campaigns.events("SEMAINE")).toEqual([]);
    });
  });
}
