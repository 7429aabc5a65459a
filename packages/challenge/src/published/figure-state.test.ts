import { describe, expect, test } from "vitest";
import { byCounter } from "../counters.ts";
import { figureState } from "./figure-state.ts";
import type { Published } from "./published.ts";

const bytes = {
  sum: "4200000000",
  measured: "0",
  declared: "0",
  byCategory: { measured: {}, declared: {} },
};
const nothing = { ...byCounter(() => null), devices: null, grams: null };

const published = (change: Partial<Published>): Published => ({
  schema: 2,
  code: "BRUME27",
  host: "brume.example",
  state: "open",
  k: 5,
  publication: "live",
  batch: 0,
  participations: { received: 6, published: 0, waiting: 6 },
  aboveLimit: "none",
  totals: null,
  collected: { devices: {}, grams: "0" },
  ...change,
});

describe("what an event shows of a figure", () => {
  test("it gathers until twice the smallest group has sent", () => {
    const state = figureState(published({}), "bytes");
    expect(state).toEqual({ name: "gathering", received: 6, appearsAt: 10 });
  });

  test("it gathers until the close, if the organiser keeps the totals for the end", () => {
    const state = figureState(published({ publication: "atClose" }), "bytes");
    expect(state).toEqual({ name: "gathering", received: 6, appearsAt: null });
  });

  test("it is at least its public sum while the event is open", () => {
    const open = published({
      totals: { ...nothing, bytes },
      participations: { received: 22, published: 15, waiting: 7 },
    });
    expect(figureState(open, "bytes")).toEqual({
      name: "atLeast",
      sum: 4_200_000_000n,
      counted: 15,
      received: 22,
    });
    expect(figureState(open, "files").name).toBe("gathering");
  });

  test("at the close it is complete, or there is none", () => {
    const closed = published({ state: "closed", totals: { ...nothing, bytes } });
    expect(figureState(closed, "bytes")).toEqual({ name: "complete", sum: 4_200_000_000n });
    expect(figureState(closed, "files")).toEqual({ name: "none" });
  });
});
