import { expect, test } from "vitest";
import { revertShown } from "./revert-shown.ts";
import { emptyHabitState } from "../state/habit-state.ts";
import { ask } from "../test/ask.ts";
import { compose } from "../test/samples.ts";

const heavy = compose({ attachments: [{ bytes: 5_000_000, exact: true }] });

test("a nudge that could not be shown does not count towards the limits", () => {
  const { state, nudge } = ask(heavy, { state: emptyHabitState(), page: "a" });
  const after = revertShown(state, nudge!.rule, "a");
  expect(after).toMatchObject({ shown: [], kinds: { "email/heavy-attachment": { shown: 0 } } });
  expect(ask(heavy, { state: after, page: "a" }).nudge).toEqual(nudge);
});

test("showings on other pages stay", () => {
  const { state, nudge } = ask(heavy, { state: emptyHabitState(), page: "a" });
  expect(revertShown(state, nudge!.rule, "b")).toBe(state);
});
