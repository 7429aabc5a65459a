import { describe, expect, test } from "vitest";
import { capabilityHash } from "../../src/keys/capability-hash.ts";
import { noonOf, sampleEvent, secretOf } from "../support/samples.ts";
import { type OpenStore, useStore } from "./open-store.ts";

const keyHash = (person: number) => capabilityHash("BRUME", secretOf(person));

/** What every engine does with capabilities, declared figures and raised ceilings. */
export function describeOrganisers(open: OpenStore): void {
  describe("the organiser's rights", () => {
    const { store, put, publicState, standing, time } = useStore(open);
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

    test("totals are counted by hand once an event is closed that published nothing, and end it", async () => {
      await create();
      const { organisers } = store();
      const declared = { peopleActing: 4, peopleReached: 30, files: 1200, bytes: 5_000_000_000 };
      await put(1, 10);
      expect(await organisers.declare("BRUME", declared)).toEqual({
        ok: false,
        reason: "notClosed",
      });
      await store().close("BRUME");
      expect(await organisers.declare("BRUME", declared)).toEqual({ ok: true });
      expect((await store().readPublished("BRUME"))?.declaredByOrganiser).toEqual({
        peopleActing: 4,
        peopleReached: 30,
        files: "1200",
        bytes: "5000000000",
      });
      const ended = { ok: false, reason: "countedByHand" };
      expect(await store().reopen("BRUME")).toEqual(ended);
      // The count was public, even if its organiser removes it.
      expect(await organisers.declare("BRUME", { peopleActing: 4 })).toEqual({ ok: true });
      expect((await store().readPublished("BRUME"))?.declaredByOrganiser).toEqual({
        peopleActing: 4,
      });
      expect(await store().reopen("BRUME")).toEqual(ended);
    });

    test("nobody's figures follow from a count by hand and a later total", async () => {
      await store().createEvent(sampleEvent({ k: 5, endsOn: "2026-11-21" }));
      for (const [index, files] of [300, 280, 290, 275].entries()) await put(index + 1, files);
      const { organisers } = store();
      const refused = { ok: false, reason: "notClosed" };
      expect(await organisers.declare("BRUME", { files: 1145 })).toEqual(refused);
      // The day after, the four are too few to publish.
      time.nowMs = noonOf(22);
      expect(await organisers.declare("BRUME", { files: 1145 })).toEqual({ ok: true });
      expect(await standing(put(5, 233))).toBe("event-closed");
      expect(await store().reopen("BRUME", "2026-11-30")).toMatchObject({ ok: false });
      // A clock that is set back does not open it either.
      time.nowMs = noonOf(21);
      expect(await standing(put(5, 233))).toBe("event-closed");
      await store().settle();
      expect(await publicState()).toMatchObject({ batch: 0, published: 0, files: null });
    });

    test("an event that published something is not counted by hand, even if its batch was voided", async () => {
      await create();
      for (const person of [1, 2, 3]) await put(person, 10);
      await store().close("BRUME");
      const { organisers } = store();
      const refused = { ok: false, reason: "figuresPublished" };
      expect(await organisers.declare("BRUME", { files: 5 })).toEqual(refused);
      expect(await organisers.declare("BRUME", { peopleActing: 5 })).toEqual({ ok: true });
      await store().voidBatch("BRUME", 1, "a wave");
      expect(await organisers.declare("BRUME", { files: 5 })).toEqual(refused);
      expect(await store().reopen("BRUME")).toEqual({ ok: true });
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
