import * as z from "zod/mini";
import { amount, countUpTo } from "../validation/amount.ts";
import { ruleIds } from "../rules/rule-ids.ts";

/** A site or a page as the caller names it: kept as given, never looked into. */
export const opaqueNameSchema = z.string().check(z.minLength(1), z.maxLength(256));

const day = () => z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
const sites = () => z.array(opaqueNameSchema).check(z.maxLength(10_000));
const count = () => countUpTo(1_000_000_000);

/** What a person decided of one kind of nudge, and what became of it this month. */
const kindStateSchema = z.strictObject({
  /** `asks`: nudges. `never`: silent for good. `acts`: a rule that acts by itself, everywhere. */
  stance: z.enum(["asks", "never", "acts"]),
  /** In a row; accepting one begins again at 0. */
  dismissals: count(),
  /** The question after some dismissals is put once. */
  wasAsked: z.boolean(),
  /** Both ends are kept so that a clock set back cannot make a snooze longer. */
  snooze: z.optional(z.strictObject({ fromMs: amount(), untilMs: amount() })),
  notHere: sites(),
  actsHere: sites(),
  /** Counts of one calendar month, `YYYY-MM`; those of the month before are dropped. */
  month: z.string().check(z.regex(/^(\d{4}-\d{2})?$/)),
  shown: count(),
  accepted: count(),
  dismissed: count(),
  acted: count(),
});

/** Everything the rules remember, as one value to store. Nothing of it names a message, a sender or a video. */
export const habitStateSchema = z.strictObject({
  version: z.literal(1),
  /** Nudges of the last 31 days. */
  shown: z
    .array(
      z.strictObject({
        rule: z.enum(ruleIds),
        atMs: amount(),
        day: day(),
        page: opaqueNameSchema,
      }),
    )
    .check(z.maxLength(1000)),
  /** Absent until the kind was shown or decided on. */
  kinds: z.partialRecord(z.enum(ruleIds), kindStateSchema),
  /** Since when the trash of a mailbox is known to hold something. */
  trashes: z
    .array(z.strictObject({ site: opaqueNameSchema, sinceMs: amount() }))
    .check(z.maxLength(100)),
});

export type HabitState = z.infer<typeof habitStateSchema>;
export type KindState = z.infer<typeof kindStateSchema>;

export const emptyHabitState = (): HabitState => ({
  version: 1,
  shown: [],
  kinds: {},
  trashes: [],
});
