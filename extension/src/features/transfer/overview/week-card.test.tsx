import { expect, test } from "vitest";
import type { DaySum } from "@digital-cleanup/page-weight";
import { renderView } from "../../../ui/test-data/render-view.tsx";
import { measuredDay } from "../test-data/measured-day.ts";
import { WeekCard } from "./week-card.tsx";

/** The card on a Wednesday, as lines of text. */
const linesOf = async (days: DaySum[]) => {
  const html = await renderView(<WeekCard today="2026-11-25" days={days} />);
  return Array.from(html.matchAll(/<li>(.*?)<\/li>/g), ([, line]) =>
    line!
      .replaceAll(/<[^>]+>/g, " ")
      .replaceAll(/\s+/g, " ")
      .trim(),
  );
};

test("the last seven days stand beside the seven before, and each day counts in one of them", async () => {
  const lines = await linesOf([
    measuredDay("2026-11-25", 1_000_000),
    measuredDay("2026-11-19", 2_000_000),
    measuredDay("2026-11-18", 40_000_000),
    measuredDay("2026-11-12", 10_000_000),
    measuredDay("2026-11-11", 900_000_000),
  ]);
  expect(lines[0]).toBe("Seven days 3 MB");
  expect(lines[1]).toBe("The seven days before 50 MB");
  expect(lines[2]).toMatch(/^Estimated emissions of the seven days .* CO₂e$/);
});

test("a week without a measured page has no bytes and no emissions", async () => {
  expect(await linesOf([measuredDay("2026-11-18", 40_000_000)])).toEqual([
    "Seven days not measured",
    "The seven days before 40 MB",
  ]);
});
