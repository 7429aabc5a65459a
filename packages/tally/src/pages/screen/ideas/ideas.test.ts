import type { Published } from "@digital-cleanup/challenge";
import { expect, test } from "vitest";
import { figureOf, totalsOf } from "../../../../test/support/events/sample-totals.ts";
import { headlineOf, ideasOf } from "./ideas.ts";

const open = {
  state: "open",
  participations: { received: 4, published: 0, waiting: 4 },
  collected: { devices: {}, grams: "0" },
} as Published;
const withDevices: Published = {
  ...open,
  collected: { devices: { laptop: { working: "1", broken: "0" } }, grams: "0" },
};

test("the count is shown once a contribution has come, the devices once the desk took one", () => {
  expect(ideasOf(open)).toEqual(["count", "join", "fact"]);
  expect(ideasOf(withDevices)).toEqual(["count", "devices", "join", "fact"]);
  const participations = { received: 0, published: 0, waiting: 0 };
  expect(ideasOf({ ...open, participations })).toEqual(["join", "fact"]);
});

test("before its start an event has no count", () => {
  expect(ideasOf({ ...withDevices, state: "notStarted" })).toEqual(["join", "devices", "fact"]);
});

test("the headline is the volume, or else the first figure that is public", () => {
  expect(headlineOf({ totals: null })).toBe("bytes");
  expect(headlineOf({ totals: totalsOf({ emails: figureOf(7) }) })).toBe("emails");
  const bytes = { ...figureOf(3000), byCategory: { measured: {}, declared: {} } };
  expect(headlineOf({ totals: totalsOf({ bytes, emails: figureOf(7) }) })).toBe("bytes");
});
