import { zeroTotals } from "@digital-cleanup/challenge";
import { describe, expect, test } from "vitest";
import { measuredFiles, sampleEvent } from "../support/samples.ts";
import { nothing, type OpenStore, useStore } from "./open-store.ts";

/** What every engine stores of events and contributions. */
export function describeStoring(open: OpenStore): void {
  const { store, create, put, arrive, publicState, personKey } = useStore(open);

  describe("events", () => {
    test("an event is read back as it was created, and its code cannot be used again", async () => {
      const event = sampleEvent({ links: [{ label: { fr: "é", en: "e" }, url: "https://a.fr/" }] });
      expect(await store().createEvent(event)).toBe("created");
      expect(await store().createEvent(sampleEvent())).toBe("codeTaken");
      expect(await store().readEvent("BRUME")).toEqual(event);
      expect(await store().listCodes()).toEqual([event.code]);
    });

    test("the codes of all events are listed, and none of an empty storage", async () => {
      expect(await store().listCodes()).toEqual([]);
      for (const code of ["DEUX", "UN23"]) await store().createEvent(sampleEvent({ code }));
      expect((await store().listCodes()).toSorted()).toEqual(["DEUX", "UN23"]);
    });

    test("every method reports an unknown event", async () => {
      expect(await store().readEvent("NOPE")).toBeUndefined();
      expect(await store().readPublished("NOPE")).toBeUndefined();
      expect(await store().recount("NOPE")).toBeUndefined();
      expect(await store().close("NOPE")).toEqual({ ok: false, reason: "unknown" });
      expect(await put(1, 1)).toEqual({ ok: false, problem: "unknown-event" });
    });
  });

  describe("contributions", () => {
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

    test("a change is reported to listeners once the public state has changed", async () => {
      await create();
      const codes: string[] = [];
      const stop = store().onChange((code) => codes.push(code));
      await arrive(1, 1);
      await store().publishDue();
      await arrive(1, 1);
      await store().publishDue();
      stop();
      await arrive(2, 1);
      await store().publishDue();
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
  });
}
