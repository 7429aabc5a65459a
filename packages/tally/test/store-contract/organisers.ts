import { describe, expect, test } from "vitest";
import { capabilityHash } from "../../src/keys/capability-hash.ts";
import { sampleEvent, secretOf } from "../support/samples.ts";
import { type OpenStore, useStore } from "./open-store.ts";

const keyHash = (person: number) => capabilityHash("BRUME", secretOf(person));

/** What every engine does with capabilities, declared figures and raised ceilings. */
export function describeOrganisers(open: OpenStore): void {
  describe("the organiser's rights", () => {
    const { store, put, publicState } = useStore(open);
    const rights = async () =>
      (await store().organisers.capabilities("BRUME")).map(({ id, role, label }) => ({
        id,
        role,
        label,
      }));
    const create = () => store().createEvent(sampleEvent(), { organiserHash: keyHash(1) });

    test("an event and its organiser's key are stored together", async () => {
      await create();
      const [organiser] = await store().organisers.capabilities("BRUME");
      expect(organiser).toMatchObject({ id: 0, role: "organiser", createdOn: "2026-11-21" });
      expect(Buffer.from(organiser!.hash)).toEqual(Buffer.from(keyHash(1)));
      expect(await store().createEvent(sampleEvent(), { organiserHash: keyHash(2) })).toBe(
        "codeTaken",
      );
      const [same] = await store().organisers.capabilities("BRUME");
      expect(Buffer.from(same!.hash)).toEqual(Buffer.from(keyHash(1)));
    });

    test("a new organiser's key replaces the old one", async () => {
      await create();
      expect(await store().organisers.replaceOrganiser("BRUME", keyHash(2))).toEqual({ ok: true });
      const all = await store().organisers.capabilities("BRUME");
      expect(all.map(({ hash }) => Buffer.from(hash))).toEqual([Buffer.from(keyHash(2))]);
    });

    test("helpers are numbered, and the number of a removed helper is not reused", async () => {
      await create();
      const { organisers } = store();
      expect(await organisers.addHelper("BRUME", "Town hall", keyHash(3))).toBe(1);
      expect(await organisers.addHelper("BRUME", "Library", keyHash(4))).toBe(2);
      expect(await organisers.removeHelper("BRUME", 2)).toBe(true);
      expect(await organisers.removeHelper("BRUME", 2)).toBe(false);
      expect(await organisers.addHelper("BRUME", "School", keyHash(5))).toBe(3);
      expect(await rights()).toEqual([
        { id: 0, role: "organiser", label: null },
        { id: 1, role: "desk", label: "Town hall" },
        { id: 3, role: "desk", label: "School" },
      ]);
    });

    test("the organiser's own key cannot be removed as a helper", async () => {
      await create();
      expect(await store().organisers.removeHelper("BRUME", 0)).toBe(false);
    });

    test("texts and goals can be changed, and the rules of counting stay", async () => {
      await create();
      const name = { fr: "Autre nom", en: "Other name" };
      await store().organisers.changeEvent("BRUME", { name, goals: { participations: 40 } });
      expect(await store().readEvent("BRUME")).toEqual({
        ...sampleEvent(),
        name,
        goals: { participations: 40 },
      });
    });

    test("a place in the agenda can be chosen, and is kept by other changes", async () => {
      await create();
      const { organisers } = store();
      await organisers.changeEvent("BRUME", { listing: "listed" });
      await organisers.changeEvent("BRUME", { links: [] });
      expect((await store().readEvent("BRUME"))?.listing).toBe("listed");
    });

    test("a hand-counted total is public until sums are published, and the number of people stays public", async () => {
      await create();
      const { organisers } = store();
      const declared = { peopleActing: 4, peopleReached: 30, files: 1200, bytes: 5_000_000_000 };
      expect(await organisers.declare("BRUME", declared)).toEqual({ ok: true });
      expect((await store().readPublished("BRUME"))?.declaredByOrganiser).toEqual({
        peopleActing: 4,
        peopleReached: 30,
        files: "1200",
        bytes: "5000000000",
      });
      for (const person of [1, 2, 3]) await put(person, 10);
      expect(await publicState()).toMatchObject({ published: 3 });
      expect((await store().readPublished("BRUME"))?.declaredByOrganiser).toEqual({
        peopleActing: 4,
        peopleReached: 30,
      });
      expect(await organisers.declare("BRUME", { files: 5 })).toEqual({
        ok: false,
        reason: "figuresPublished",
      });
      expect(await organisers.declare("BRUME", { peopleActing: 5 })).toEqual({ ok: true });
    });

    test("each raised ceiling is stored with its reason", async () => {
      await create();
      const { organisers } = store();
      await organisers.raiseCeilings("BRUME", { files: 400_000 }, "An archive of photos");
      await organisers.raiseCeilings("BRUME", { bytes: 1_000_000_000_000 }, "A film club");
      expect(await organisers.ceilingChanges("BRUME")).toEqual([
        { day: "2026-11-21", ceilings: { files: 400_000 }, reason: "An archive of photos" },
        { day: "2026-11-21", ceilings: { bytes: 1_000_000_000_000 }, reason: "A film club" },
      ]);
    });

    test("an unknown event has no capabilities and cannot be changed", async () => {
      const { organisers } = store();
      expect(await organisers.capabilities("NONE")).toEqual([]);
      expect(await organisers.addHelper("NONE", "x", keyHash(1))).toBe("unknown");
      expect(await organisers.declare("NONE", {})).toEqual({ ok: false, reason: "unknown" });
    });
  });
}
