import { expect, test } from "vitest";
import { addDays, dayIn, eventState } from "./event-day.ts";

test("a day is that of the event's time zone", () => {
  // 23:30 UTC on the 19th is 00:30 on the 20th in Paris and 12:30 on the 19th in Honolulu
  const timestampMs = Date.UTC(2026, 10, 19, 23, 30);
  expect(dayIn("Europe/Paris", timestampMs)).toBe("2026-11-20");
  expect(dayIn("Pacific/Honolulu", timestampMs)).toBe("2026-11-19");
});

test("an event includes its first and its last day", () => {
  const event = { startsOn: "2026-11-20", endsOn: "2026-11-22" };
  expect(eventState(event, null, "2026-11-19")).toBe("notStarted");
  expect(eventState(event, null, "2026-11-20")).toBe("open");
  expect(eventState(event, null, "2026-11-22")).toBe("open");
  expect(eventState(event, null, "2026-11-23")).toBe("closed");
  expect(eventState(event, "2026-11-21", "2026-11-21")).toBe("closed");
});

test("days are added across the end of a month and in a leap year", () => {
  expect(addDays("2026-11-30", 30)).toBe("2026-12-30");
  expect(addDays("2028-02-28", 1)).toBe("2028-02-29");
});
