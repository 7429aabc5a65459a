import * as z from "zod/mini";
import { ruleIds } from "../rules/rule-ids.ts";
import { amount, countUpTo } from "../validation/amount.ts";

/** A site or a page under any name of the caller's. It is stored and compared, never parsed. */
export const siteOrPageSchema = z.string().check(z.minLength(1), z.maxLength(256));

/** Milliseconds since 1970, up to the end of the year 9998. */
export const timeSchema = z.number().check(z.gte(0), z.lte(253_370_764_800_000));

export const daySchema = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
const sites = () => z.array(siteOrPageSchema).check(z.maxLength(10_000));
const count = () => countUpTo(1_000_000_000);

/** What a person decided about one rule, and its counts of this month. */
const ruleStateSchema = z.strictObject({
  /** `asks` shows nudges, `never` does not, `acts` acts by itself on every site. */
  stance: z.enum(["asks", "never", "acts"]),
  /** In a row; accepting a nudge resets it. */
  dismissals: count(),
  /** The question after several dismissals is asked once. */
  wasAsked: z.boolean(),
  /** Both ends are stored so that a clock set back cannot extend a snooze. */
  snooze: z.optional(z.strictObject({ fromMs: amount(), untilMs: amount() })),
  notHere: sites(),
  actsHere: sites(),
  /** The calendar month of the counts, `YYYY-MM`. Earlier counts are dropped. */
  month: z.string().check(z.regex(/^(\d{4}-\d{2})?$/)),
  shown: count(),
  accepted: count(),
  dismissed: count(),
  acted: count(),
});

/** Everything the rules remember, as one value to store. It names no message, no sender and no video. */
export const habitStateSchema = z.strictObject({
  version: z.literal(1),
  /** Nudges shown in the last 31 days. */
  shown: z
    .array(
      z.strictObject({
        rule: z.enum(ruleIds),
        atMs: amount(),
        day: daySchema,
        page: siteOrPageSchema,
      }),
    )
    .check(z.maxLength(1000)),
  /** By rule; absent until the rule was shown or decided on. */
  kinds: z.partialRecord(z.enum(ruleIds), ruleStateSchema),
  /** Since when the trash of a mailbox is known to hold messages. */
  trashes: z
    .array(z.strictObject({ site: siteOrPageSchema, sinceMs: amount() }))
    .check(z.maxLength(100)),
});

export type HabitState = z.infer<typeof habitStateSchema>;
export type RuleState = z.infer<typeof ruleStateSchema>;

export const emptyHabitState = (): HabitState => ({
  version: 1,
  shown: [],
  kinds: {},
  trashes: [],
});
