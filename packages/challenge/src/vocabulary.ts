import * as z from "zod/mini";
import { counterNames } from "./counters.ts";

/** The kinds of counted actions. */
export const actionKinds = [...counterNames, "devices"] as const;
/** The origins of freed bytes. */
export const categories = ["office", "media", "mail", "cloud", "apps", "other"] as const;
export const deviceStates = ["working", "broken"] as const;
/** *measured*: the extension saw the final result. *declared*: a person typed it. */
export const methods = ["measured", "declared"] as const;
export const challengeKinds = ["data", "reuse", "recycling"] as const;

export type Category = (typeof categories)[number];
export type DeviceState = (typeof deviceStates)[number];
export type Method = (typeof methods)[number];

const isCalendarDay = (text: string): boolean => {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
};

/** A calendar day, `YYYY-MM-DD`: the most exact time that is stored with an action. */
export const daySchema = z
  .string()
  .check(z.regex(/^\d{4}-\d{2}-\d{2}$/), z.refine(isCalendarDay, "not a day of the calendar"));

/** The code of an event: 4 to 12 letters and digits, upper case. */
export const eventCodeSchema = z.string().check(z.regex(/^[A-Z0-9]{4,12}$/));

/** An integer from 0 to `cap`, both included. */
export const countUpTo = (cap: number) => z.int().check(z.gte(0), z.lte(cap));

/** A sum in decimal digits, because it may exceed 2^53. */
export const decimalSchema = /* @__PURE__ */ z.string().check(z.regex(/^(0|[1-9]\d{0,29})$/));
