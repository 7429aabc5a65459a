import { firstYear } from "../inventory/device.ts";

/** Nobody knows an age above this one better than a year. */
const oldest = 60;

/**
 * The year a person means: `2019` is a year, `7` an age. Undefined where nothing was typed, `"invalid"` where it is
 * neither, nor a year that has begun.
 */
export function yearFrom(typed: string, today: string): number | "invalid" | undefined {
  const text = typed.trim();
  if (text === "") return undefined;
  if (!/^\d{1,4}$/.test(text)) return "invalid";
  const thisYear = Number(today.slice(0, 4));
  const number = Number(text);
  if (number <= oldest) return thisYear - number;
  return number >= firstYear && number <= thisYear ? number : "invalid";
}
