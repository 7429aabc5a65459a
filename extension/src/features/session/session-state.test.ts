import type { CountedAction } from "@digital-cleanup/challenge";
import { expect, test } from "vitest";
import { countedAction } from "../../platform/actions/test-data/counted-action.ts";
import {
  endStep,
  isFinished,
  newSession,
  reopenSession,
  sessionSchema,
  sessionTotals,
  stepIds,
  stepMinutes,
} from "./session-state.ts";

const day = "2026-11-24";
const files = (id: string, count: number, more: Partial<CountedAction> = {}) =>
  countedAction(id, { day, count, bytes: count * 10, ...more });

test("the six steps take twenty minutes together", () => {
  // 2 + 4 + 5 + 4 + 3 + 2
  expect(stepIds.reduce((sum, step) => sum + stepMinutes[step], 0)).toBe(20);
});

test("actions counted earlier the same day are not part of the session", () => {
  const morning = [files("morning", 7)];
  const session = newSession(day, morning);
  const actions = [...morning, files("now", 2), files("said", 3, { method: "declared" })];
  const totals = sessionTotals(session, actions);
  expect([totals.measured.files, totals.measured.bytes]).toEqual([2, 20]);
  expect([totals.declared.files, totals.declared.bytes]).toEqual([3, 30]);
});

test("undoing an entry removes it from the total, and undoing an earlier one subtracts nothing", () => {
  const morning = [files("morning", 7)];
  const session = newSession(day, morning);
  const actions = [
    ...morning,
    files("now", 2),
    files("other", 1),
    files("now:back", 2, { reverses: "now" }),
    files("morning:back", 7, { reverses: "morning" }),
  ];
  expect(sessionTotals(session, actions).measured.files).toBe(1);
});

test("a closed session no longer counts what is undone since, nor what is done since", () => {
  const counted = [files("now", 2), files("said", 3, { method: "declared" })];
  const session = { ...newSession(day, []), closed: counted.map(({ id }) => id) };
  const since = [files("later", 5), files("said:back", 3, { reverses: "said" })];
  const totals = sessionTotals(session, [...counted, ...since]);
  expect([totals.measured.files, totals.declared.files]).toEqual([2, 0]);
});

test("devices come first, and ending a step opens the next open one, then returns to skipped ones", () => {
  let session = newSession(day, []);
  expect(session.current).toBe("devices");
  session = endStep(session, "devices", "done");
  expect(session.current).toBe("phone");
  session = endStep(endStep(session, "phone", "skipped"), "computer", "done");
  expect([session.current, session.steps.phone, session.steps.computer]).toEqual([
    "mail",
    "skipped",
    "done",
  ]);
  for (const step of ["mail", "cloud"] as const) session = endStep(session, step, "done");
  expect(isFinished(session)).toBe(false);
  session = endStep(session, "browser", "skipped");
  expect(isFinished(session)).toBe(true);
  const other = endStep({ ...newSession(day, []), current: "browser" }, "browser", "done");
  expect(other.current).toBe("devices");
});

test("a session is reopened at its first step that is still to do, else at the first that was skipped", () => {
  let session = endStep(newSession(day, []), "devices", "skipped");
  expect(reopenSession({ ...session, closed: [] })).toEqual({ ...session, current: "phone" });
  for (const step of ["phone", "computer", "mail", "cloud", "browser"] as const)
    session = endStep(session, step, "done");
  expect(reopenSession({ ...session, closed: [] })).toEqual({ ...session, current: "devices" });
});

test("a stored session is parsed unchanged, and anything else is rejected", () => {
  const session = { ...newSession(day, []), volumes: { phone: { before: 64e9 } } };
  expect(sessionSchema.parse(structuredClone(session))).toEqual(session);
  expect(sessionSchema.safeParse({ ...session, current: "attic" }).success).toBe(false);
});
