import { type CountedAction, totalsSince } from "@digital-cleanup/challenge";
import { expect, test } from "vitest";
import { countedAction } from "../../platform/actions/test-data/counted-action.ts";
import { sessionGains } from "./session-gains.ts";

const day = "2026-11-24";
const action = (id: string, more: Partial<CountedAction>) =>
  countedAction(id, { day, feature: "declare", count: 0, bytes: 0, method: "declared", ...more });
const gainsOf = (...actions: CountedAction[]) => sessionGains(totalsSince(actions, day));

test("the space of photos comes first, then what was counted", () => {
  const { freedBytes, gains } = gainsOf(
    action("phone", { bytes: 4.8e9 }),
    action("folder", { bytes: 2.5e9, count: 40, method: "measured" }),
    action("lists", { kind: "unsubscribes", count: 14 }),
  );
  expect(freedBytes).toBe(7.3e9);
  // 7,300 MB / 4 MB = 1,825 photos, in two digits.
  expect(gains).toEqual([
    { what: "photos", count: 1_800 },
    { what: "unsubscribes", count: 14 },
  ]);
});

test("less space than one photo is no gain, but the files are", () => {
  expect(gainsOf(action("small", { bytes: 4_000, count: 4 })).gains).toEqual([
    { what: "files", count: 4 },
  ]);
});

test("nothing counted is no gain", () => {
  expect(gainsOf()).toEqual({ freedBytes: 0, gains: [] });
});
