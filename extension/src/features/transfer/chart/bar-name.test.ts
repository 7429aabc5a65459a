import { createFormat } from "@digital-cleanup/text";
import { expect, test } from "vitest";
import { labelledNames, writeBarName } from "./bar-name.ts";

const days = (count: number) =>
  Array.from({ length: count }, (_, day) => `2026-11-${String(day + 1).padStart(2, "0")}`);
const hours = Array.from(
  { length: 24 },
  (_, hour) => `2026-11-25T${String(hour).padStart(2, "0")}`,
);

test.each([
  ["2026-11-25T09", "9 h", "9 AM"],
  ["2026-11-25T14", "14 h", "2 PM"],
  ["2026-11-25", "25 novembre 2026", "November 25, 2026"],
  ["2026-11", "novembre 2026", "November 2026"],
])("the bar %s is written out", (name, french, english) => {
  const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, " ");
  expect(plain(writeBarName(name, createFormat("fr")))).toBe(french);
  expect(plain(writeBarName(name, createFormat("en")))).toBe(english);
});

test("a week has a label for each day, a month for each Monday and the last day", () => {
  expect([...labelledNames(days(7), undefined)]).toEqual(days(7));
  expect([...labelledNames(days(30), undefined)].map((name) => name.slice(-2))).toEqual([
    "02",
    "09",
    "16",
    "23",
    "30",
  ]);
});

test("a day has four labels and the current hour, without those that it would cover", () => {
  const labels = (current: string) =>
    [...labelledNames(hours, current)].map((name) => name.slice(-2));
  expect(labels("2026-11-25T14")).toEqual(["00", "06", "14", "18"]);
  expect(labels("2026-11-25T16")).toEqual(["00", "06", "12", "16"]);
});
