import { expect, test } from "vitest";
import { addDays, dayIn } from "./days.ts";

test("a day follows its time zone: summer time, half hours, both sides of the date line", () => {
  const midnightUtc = Date.UTC(2026, 2, 29);
  expect(dayIn("UTC", midnightUtc)).toBe("2026-03-29");
  expect(dayIn("America/New_York", midnightUtc)).toBe("2026-03-28");
  expect(dayIn("Pacific/Kiritimati", midnightUtc)).toBe("2026-03-29");
  expect(dayIn("Pacific/Niue", midnightUtc)).toBe("2026-03-28");
  // 18:30 UTC is midnight in Kolkata (+5:30).
  expect(dayIn("Asia/Kolkata", Date.UTC(2026, 2, 28, 18, 29))).toBe("2026-03-28");
  expect(dayIn("Asia/Kolkata", Date.UTC(2026, 2, 28, 18, 30))).toBe("2026-03-29");
  // The short day of spring in Paris ends at 22:00 UTC, the long one of autumn at 23:00.
  expect(dayIn("Europe/Paris", Date.UTC(2026, 2, 29, 22))).toBe("2026-03-30");
  expect(dayIn("Europe/Paris", Date.UTC(2026, 9, 25, 22, 59))).toBe("2026-10-25");
  expect(dayIn("Europe/Paris", Date.UTC(2026, 9, 25, 23))).toBe("2026-10-26");
});

test("days are added across the end of a month and in a leap year", () => {
  expect(addDays("2026-11-30", 30)).toBe("2026-12-30");
  expect(addDays("2028-02-28", 1)).toBe("2028-02-29");
  expect(addDays("2028-03-01", -1)).toBe("2028-02-29");
});
