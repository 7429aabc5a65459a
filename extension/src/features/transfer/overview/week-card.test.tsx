import type { DaySum } from "@digital-cleanup/page-weight";
import { expect, test } from "vitest";
import { renderView } from "../../../ui/test-data/render-view.tsx";
import { measuredDay } from "../test-data/measured-day.ts";
import { describeWeek } from "./describe-week.ts";
import { WeekCard } from "./week-card.tsx";

/** A Wednesday. */
const today = "2026-11-25";
const html = (days: DaySum[]) =>
  renderView(<WeekCard today={today} week={describeWeek(today, days)!} />);
const sentence = async (days: DaySum[]) =>
  (await html(days))
    .match(/<h2.*?<\/h2>/)?.[0]
    .replaceAll(/<[^>]+>/g, "")
    .replaceAll(/\s+/g, " ")
    .trim();

test("the week is a sentence", async () => {
  const days = [measuredDay("2026-11-12", 4_000_000), measuredDay(today, 3_000_000)];
  expect(await sentence(days)).toBe("3 MB this week, a little less than usual");
  // Without a whole week before, there is nothing to compare with.
  const later = [measuredDay("2026-11-18", 4_000_000), measuredDay(today, 3_000_000)];
  expect(await sentence(later)).toBe("3 MB this week");
});

test("in the first week, the sentence tells since when and when the first review comes", async () => {
  expect(await sentence([measuredDay(today, 84_000_000)])).toBe(
    "84 MB today. The first weekly review comes on Wednesday.",
  );
  expect(await sentence([measuredDay("2026-11-24", 84_000_000)])).toBe(
    "84 MB since yesterday. The first weekly review comes on Tuesday.",
  );
  expect(await sentence([measuredDay("2026-11-23", 84_000_000)])).toBe(
    "84 MB since Monday. The first weekly review comes on Monday.",
  );
});

test("the bars are read out day by day, and a day without a page is not zero", async () => {
  const label = (await html([measuredDay(today, 84_000_000)])).match(/aria-label="([^"]+)"/)?.[1];
  expect(label).toContain("Tuesday: not measured, Wednesday: 84");
});
