import { emptyHabitState, type HabitState } from "@digital-cleanup/habits";
import { expect, test } from "vitest";
import { countedAction } from "../../../platform/actions/test-data/counted-action.ts";
import { renderView } from "../../../ui/test-data/render-view.tsx";
import { ruleCounts } from "../test-data/rule-counts.ts";
import { MonthSums } from "./this-month.tsx";
import { monthSums } from "./month-sums.ts";

const withKinds = (kinds: HabitState["kinds"]): HabitState => ({ ...emptyHabitState(), kinds });

const deleted = (day: string, feature: string) =>
  countedAction("", { day, feature, kind: "emails", count: 30, bytes: 2_000_000 });

test("the counts of all rules are added up, for this month only", () => {
  const state = withKinds({
    "email/heavy-attachment": ruleCounts({ shown: 3, accepted: 2, dismissed: 1 }),
    "streaming/oversized-video": ruleCounts({ shown: 2, accepted: 1, acted: 4 }),
    "email/reply-all": ruleCounts({ month: "2027-02", accepted: 9 }),
  });
  const actions = [
    deleted("2027-03-02", "mail"),
    deleted("2027-02-27", "mail"),
    deleted("2027-03-02", "declare"),
  ];
  expect(monthSums("2027-03", state, actions)).toEqual({
    accepted: 3,
    dismissed: 1,
    acted: 4,
    emails: 30,
    emailBytes: 2_000_000,
    unsubscribes: 0,
  });
});

test("a month in which nothing was answered or deleted has no sums", () => {
  const shownOnly = withKinds({ "email/reply-all": ruleCounts({ shown: 2 }) });
  expect(monthSums("2027-03", shownOnly, [])).toBeUndefined();
});

test("the list shows what is not zero", async () => {
  const sums = {
    accepted: 3,
    dismissed: 0,
    acted: 0,
    emails: 30,
    emailBytes: 2_000_000,
    unsubscribes: 0,
  };
  const html = await renderView(<MonthSums month="2027-03" sums={sums} />);
  expect(html).toContain("Suggestions, March 2027");
  expect(html).toContain("<span>Accepted</span><b>3</b>");
  expect(html).toContain("<span>E\u2011mails deleted</span><b>30 · 2");
  expect(html).not.toContain("Dismissed");
});
