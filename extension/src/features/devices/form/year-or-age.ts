import { firstYear } from "../inventory/device.ts";

/** Higher numbers are not read as an age. */
const maxAge = 60;

/**
 * Reads `2019` as a year and `7` as an age. Returns `undefined` for an empty field, and `"invalid"` for anything else,
 * including future years.
 */
export function yearFrom(typed: string, today: string): number | "invalid" | undefined {
  const text = typed.trim();
  if (text === "") return undefined;
  if (!/^\d{1,4}$/.test(text)) return "invalid";
  const thisYear = Number(today.slice(0, 4));
  const number = Number(text);
  if (number <= maxAge) return thisYear - number;
  return number >= firstYear && number <= thisYear ? number : "invalid";
}
