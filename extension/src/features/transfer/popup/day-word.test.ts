import { expect, test } from "vitest";
import { dayWord, type MeasuredDay } from "./day-word.ts";

const wholeDay: MeasuredDay = { bytesDown: 300, bytesByHour: [] };
const fourDays = Array.from({ length: 4 }, () => wholeDay);

test("before four measured days there is no word", () => {
  expect(dayWord(300, fourDays.slice(1), 20)).toBeUndefined();
});

test("without stored hours, a day goes evenly from seven to ten in the evening", () => {
  // At 14:30 half of the fifteen hours: 150 of 300. Calm below 105, busy above 225.
  const words = [104, 106, 224, 226].map((bytes) => dayWord(bytes, fourDays, 14.5));
  expect(words).toEqual(["calm", "usual", "usual", "busy"]);
});

test("early in the day there is no word", () => {
  expect(dayWord(0, fourDays, 8)).toBeUndefined();
});

test("stored hours show what a day had transferred by the same hour", () => {
  const bytesByHour = Array.from({ length: 24 }, (_, hour) => ({ 9: 200, 20: 100 })[hour] ?? 0);
  const days = Array.from({ length: 4 }, () => ({ bytesDown: 300, bytesByHour }));
  // At 9:30 half of the hour with 200: 100. At 15:00 all of it: 200.
  expect(dayWord(100, days, 9.5)).toBe("usual");
  expect(dayWord(100, days, 15)).toBe("calm");
});

test("hours that hold less than four fifths of a day are not used", () => {
  const bytesByHour = Array.from({ length: 24 }, (_, hour) => (hour === 8 ? 200 : 0));
  const days = Array.from({ length: 4 }, () => ({ bytesDown: 300, bytesByHour }));
  expect(dayWord(150, days, 14.5)).toBe("usual");
});

test("one unusual day does not change the usual one", () => {
  const days = [...fourDays, { bytesDown: 90_000, bytesByHour: [] }];
  expect(dayWord(300, days, 22)).toBe("usual");
});
