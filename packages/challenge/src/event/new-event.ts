import * as z from "zod/mini";
import { type Ceilings, changeableFields, eventWith } from "./event.ts";
import { isWithinMaxDays, maxEventDays } from "./days.ts";

/** A Digital Cleanup Day event as an organiser enters it: an unknown field is an error. */
export const newEventSchema = eventWith(z.strictObject).check(
  z.refine(({ challenges }) => new Set(challenges).size === challenges.length, {
    error: "a challenge is named twice",
    path: ["challenges"],
  }),
);

/** A lower ceiling would exclude ordinary contributions, and raising it would single a person out. */
export const minCeilings: Ceilings = {
  files: 1_000,
  emails: 1_000,
  apps: 50,
  unsubscribes: 100,
  bytes: 10_000_000_000,
  devices: 20,
  grams: 100_000,
};

/** What a tally accepts from an organiser over HTTP; its operator is not bound by these limits. */
export const organisedEventSchema = newEventSchema.check(
  z.refine(isWithinMaxDays, {
    error: `an event lasts ${maxEventDays} days at most`,
    path: ["endsOn"],
  }),
  z.refine(
    ({ ceilings }) =>
      Object.entries(minCeilings).every(
        ([field, lowest]) => ceilings[field as keyof Ceilings] >= lowest,
      ),
    { error: "a ceiling is too low: ordinary contributions would be above it", path: ["ceilings"] },
  ),
);

/** Texts, goals, collection points and links: each given field replaces the stored one. */
export const eventChangesSchema = /* @__PURE__ */ z.partial(
  /* @__PURE__ */ z.strictObject(/* @__PURE__ */ changeableFields(z.strictObject)),
);

export type EventChanges = z.infer<typeof eventChangesSchema>;
