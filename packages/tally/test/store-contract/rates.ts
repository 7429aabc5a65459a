import { describe, expect, test } from "vitest";
import { noonOf } from "../support/samples.ts";
import { type OpenStore, useStore } from "./open-store.ts";

/** What every engine stores of contributions a minute. */
export function describeRates(open: OpenStore): void {
  const { store, time, create } = useStore(open);
  const rate = {
    busiest: 40,
    waves: [{ day: "2026-11-21", minutes: 2, contributions: 460, busiestBefore: 40 }],
  };
  const stored = () => store().rates.readAll();

  describe("rates", () => {
    test("are stored for each event, and replaced", async () => {
      await create();
      await create({ code: "AUTRE" });
      await store().rates.save("BRUME", { busiest: 30, waves: [] });
      await store().rates.save("BRUME", rate);
      await store().rates.save("AUTRE", { busiest: 25, waves: [] });
      await store().rates.save("NOBODY", rate);
      expect(await stored()).toEqual(
        new Map([
          ["BRUME", rate],
          ["AUTRE", { busiest: 25, waves: [] }],
        ]),
      );
    });

    test("are erased with the contributions, and not stored after that", async () => {
      await create();
      await store().rates.save("BRUME", rate);
      time.nowMs = noonOf(30 + 31);
      await store().settle();
      await store().rates.save("BRUME", rate);
      expect(await stored()).toEqual(new Map());
    });

    test("are erased with their event", async () => {
      await create();
      await store().rates.save("BRUME", rate);
      await store().eraseEvent("BRUME");
      expect(await stored()).toEqual(new Map());
    });
  });
}
