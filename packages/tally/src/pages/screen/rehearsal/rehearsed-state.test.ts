import { figureState, publicStateSchema, type PublicState } from "@digital-cleanup/challenge";
import { expect, test } from "vitest";
import { rehearsedPeople, rehearsedState } from "./rehearsed-state.ts";

const real: PublicState = {
  schema: 2,
  code: "BRUME",
  host: "brume.example",
  state: "notStarted",
  k: 3,
  publication: "live",
  batch: 4,
  participations: { received: 2, published: 0, waiting: 2 },
  aboveLimit: "fewerThanK",
  totals: null,
  collected: { devices: {}, grams: "14200" },
  quiz: { asked: ["laptop"] },
};

test("a rehearsal is open and has nothing of the real event", () => {
  const first = rehearsedState(real, 0, false);
  expect(first).toMatchObject({
    state: "open",
    participations: { received: 0, published: 0, waiting: 0 },
    aboveLimit: "none",
    collected: { devices: {}, grams: "0" },
  });
  expect(first).not.toHaveProperty("quiz");
});

test("it goes through the states of a real event, up to a close that counts everybody", () => {
  const nameAt = (people: number, isClosed = false) =>
    figureState(rehearsedState(real, people, isClosed), "bytes").name;
  expect([nameAt(0), nameAt(5), nameAt(6)]).toEqual(["gathering", "gathering", "atLeast"]);
  const end = rehearsedState(real, rehearsedPeople(3), true);
  // 2 × 3 + 5
  expect(end.participations).toEqual({ received: 11, published: 11, waiting: 0 });
  expect(nameAt(11, true)).toBe("complete");
  // (420 + 1350 + 80 + 640 + 2100 + 310) + (420 + 1350 + 80 + 640 + 2100) MB
  expect(end.totals?.bytes?.sum).toBe("9490000000");
  // 11 ÷ 2, rounded down: three phones, a laptop and a tablet.
  expect(end.collected.devices).toEqual({
    smartphone: { working: "3", broken: "0" },
    laptop: { working: "1", broken: "0" },
    tablet: { working: "1", broken: "0" },
  });
  expect(publicStateSchema.safeParse(end).success).toBe(true);
});

test("an event that publishes at its close has no total before", () => {
  const atClose: PublicState = { ...real, publication: "atClose" };
  expect(rehearsedState(atClose, 11, false).totals).toBeNull();
  expect(rehearsedState(atClose, 11, true).totals).not.toBeNull();
});

test("a close with fewer than K people has no total", () => {
  expect(rehearsedState(real, 2, true).totals).toBeNull();
});
