import { expect, test } from "vitest";
import { countedAction } from "../../../platform/actions/test-data/counted-action.ts";
import { totalsToSend } from "./totals-to-send.ts";
import { filesOnly, participation } from "../test-data/participation.ts";

const action = (id: string, day: string, count: number) => countedAction(id, { day, count });

test("counting starts on the day of joining", () => {
  const actions = [action("a", "2027-03-15", 100), action("b", "2027-03-16", 7)];
  expect(totalsToSend(participation(), actions).measured.files).toBe(7);
});

test("new actions are added to the totals that a receipt restored", () => {
  const restored = { totals: filesOnly(40), countedIds: ["b"] };
  const actions = [
    action("a", "2027-03-15", 100),
    // Counted here before the receipt was used, so the 40 may include it.
    action("b", "2027-03-16", 7),
    action("c", "2027-03-16", 2),
  ];
  // 40 + 2 = 42
  expect(totalsToSend(participation({ restored }), actions)).toEqual(filesOnly(42));
});
