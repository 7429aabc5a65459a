import * as z from "zod/mini";
import { caps } from "./totals.ts";
import { challengeKinds, countUpTo, daySchema, eventCodeSchema } from "./vocabulary.ts";

const text = (maxLength: number) => z.string().check(z.minLength(1), z.maxLength(maxLength));
/** A text an organiser gives in both languages. */
export const localTextSchema = z.strictObject({ fr: text(300), en: text(300) });

const isTimeZone = (name: string): boolean => {
  try {
    return Boolean(new Intl.DateTimeFormat("en", { timeZone: name }));
  } catch {
    // Intl throws a RangeError for a zone it does not know: that is the answer.
    return false;
  }
};

/** Official codes: ISO 3166-1 alpha-2 country, INSEE region, department and commune, SIREN of the EPCI. */
const territorySchema = z.strictObject({
  country: z.string().check(z.regex(/^[A-Z]{2}$/)),
  region: z.optional(z.string().check(z.regex(/^\d{2}$/))),
  department: z.optional(z.string().check(z.regex(/^(\d{2}|2[AB]|97\d)$/))),
  epci: z.optional(z.string().check(z.regex(/^\d{9}$/))),
  commune: z.optional(z.string().check(z.regex(/^(\d{5}|2[AB]\d{3})$/))),
});

/** Above one of these a contribution is stored but held before publication. Per person. */
export const ceilingsSchema = z.strictObject({
  files: countUpTo(caps.files),
  emails: countUpTo(caps.emails),
  apps: countUpTo(caps.apps),
  unsubscribes: countUpTo(caps.unsubscribes),
  bytes: countUpTo(caps.bytes),
  devices: countUpTo(caps.devices),
  grams: countUpTo(caps.grams),
});

export const defaultCeilings: z.infer<typeof ceilingsSchema> = {
  files: 200_000,
  emails: 200_000,
  apps: 500,
  unsubscribes: 2_000,
  bytes: 500_000_000_000,
  devices: 200,
  grams: 1_000_000,
};

const goal = z.optional(countUpTo(Number.MAX_SAFE_INTEGER));

/** A Digital Cleanup Day event, as its tally gives it to anyone who has its code. */
export const eventSchema = z
  .strictObject({
    code: eventCodeSchema,
    host: text(253),
    name: localTextSchema,
    organiser: z.strictObject({
      name: text(200),
      kind: z.enum(["authority", "state", "school", "company", "association", "health", "other"]),
    }),
    territory: territorySchema,
    startsOn: daySchema,
    endsOn: daySchema,
    timeZone: z.string().check(z.refine(isTimeZone, "not a time zone")),
    challenges: z.array(z.enum(challengeKinds)).check(z.minLength(1), z.maxLength(3)),
    mode: z.enum(["open", "guarded"]),
    k: z.int().check(z.gte(3), z.lte(20)),
    publication: z.enum(["live", "atClose"]),
    ceilings: ceilingsSchema,
    goals: z.strictObject({
      participations: goal,
      files: goal,
      emails: goal,
      bytes: goal,
      devices: goal,
      grams: goal,
    }),
    collectionPoints: z
      .array(z.strictObject({ name: text(200), address: text(300), opening: localTextSchema }))
      .check(z.maxLength(50)),
    links: z
      .array(z.strictObject({ label: localTextSchema, url: z.url({ protocol: /^https$/ }) }))
      .check(z.maxLength(20)),
    /** Public key of a guarded event (SPKI, base64url). */
    placeKey: z.optional(z.string().check(z.regex(/^[\w-]{300,800}$/))),
    /** True where some participants are simulated; every page says so. */
    isDemonstration: z.optional(z.boolean()),
  })
  .check(
    z.refine((event) => event.startsOn <= event.endsOn, {
      error: "the event ends before it starts",
      path: ["endsOn"],
    }),
    z.refine((event) => (event.mode === "guarded") === (event.placeKey !== undefined), {
      error: "a guarded event has a key, an open one has none",
      path: ["placeKey"],
    }),
  );

export type Event = z.infer<typeof eventSchema>;
export type Ceilings = z.infer<typeof ceilingsSchema>;
export type LocalText = z.infer<typeof localTextSchema>;
