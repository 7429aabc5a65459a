import { expect, test } from "vitest";
import { measuredDay } from "../test-data/measured-day.ts";
import { describeWeek } from "./describe-week.ts";

const today = "2026-11-25";

test("the last seven days are compared with the median of the weeks before, without the one in which measuring began", () => {
  const describe = (bytes: number) =>
    describeWeek(today, [
      // 2026-11-04, in the week from 29 October to 4 November.
      measuredDay("2026-11-04", 900),
      // The weeks until 11 and 18 November: 80 and 120, of which the median is 100.
      measuredDay("2026-11-11", 80),
      measuredDay("2026-11-18", 120),
      measuredDay("2026-11-19", bytes),
    ])?.comparison;
  expect(describe(60)).toBe("muchLess");
  expect(describe(70)).toBe("littleLess");
  expect(describe(100)).toBe("asUsual");
  expect(describe(140)).toBe("littleMore");
  expect(describe(160)).toBe("muchMore");
});

test("each of the seven days has a bar, and an empty day has no sum", () => {
  const week = describeWeek(today, [
    measuredDay("2026-11-18", 40),
    measuredDay("2026-11-19", 2),
    measuredDay("2026-11-25", 1),
  ]);
  expect(week?.bytesDown).toBe(3);
  expect(week?.bars.map(({ sum }) => sum?.bytesDown)).toEqual([
    2,
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
    1,
  ]);
});

test("in the first seven days of measuring, the first day is named and nothing is compared", () => {
  const week = describeWeek(today, [measuredDay("2026-11-24", 36), measuredDay(today, 48)]);
  expect(week).toMatchObject({ bytesDown: 84, firstDay: "2026-11-24" });
  expect(week).not.toHaveProperty("comparison");
});

test("a week without a measured page is not described", () => {
  expect(describeWeek(today, [])).toBeUndefined();
  expect(describeWeek(today, [measuredDay("2026-11-18", 40)])).toBeUndefined();
});
