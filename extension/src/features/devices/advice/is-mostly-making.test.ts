import { expect, test } from "vitest";
import { isMostlyMaking } from "./is-mostly-making.ts";

const screen = { type: "screen", owner: "mine" } as const;

test("a screen is mostly made in France, and mostly powered in the European Union", () => {
  // 69.84 kg without its electricity, against 6 years of 73 kWh: 20 kg at 46.1 g/kWh, 93 kg at 213 g/kWh.
  expect(isMostlyMaking(screen, "FRA")).toBe(true);
  expect(isMostlyMaking(screen, "EU")).toBe(false);
});

test("a phone is mostly made everywhere, and a device without factors is not said to be", () => {
  expect(isMostlyMaking({ type: "smartphone", owner: "mine" }, { gramsPerKwh: 1200 })).toBe(true);
  expect(isMostlyMaking({ type: "other", owner: "mine" }, "FRA")).toBe(false);
});
