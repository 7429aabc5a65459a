import * as z from "zod/mini";
import { caps } from "../contribution/totals.ts";
import { visibleText } from "./visible-text.ts";
import { challengeKinds, countUpTo, daySchema, eventCodeSchema } from "../vocabulary.ts";

/** A text of a stored event, which an earlier version may have accepted with characters that this one refuses. */
const storedText: TextSchema = (maxLength) =>
  z.string().check(z.minLength(1), z.maxLength(maxLength));

type TextSchema = (maxLength: number) => z.ZodMiniString;

/** What kind of body organises. */
export const organiserKinds = [
  "authority",
  "state",
  "school",
  "company",
  "association",
  "health",
  "other",
] as const;

// Intl takes longer than the rest of an event, and a tally reads thousands of events when it starts.
const knownTimeZones = new Set<string>();

const isTimeZone = (name: string): boolean => {
  if (knownTimeZones.has(name)) return true;
  try {
    Intl.DateTimeFormat("en", { timeZone: name });
    knownTimeZones.add(name);
    return true;
  } catch {
    // Intl throws a RangeError for an unknown zone.
    return false;
  }
};

/** Official codes: ISO 3166-1 alpha-2 country, INSEE region, department and commune, SIREN of the EPCI. */
const territoryFields = {
  country: z.string().check(z.regex(/^[A-Z]{2}$/)),
  region: z.optional(z.string().check(z.regex(/^\d{2}$/))),
  department: z.optional(z.string().check(z.regex(/^(\d{2}|2[AB]|9[78]\d)$/))),
  epci: z.optional(z.string().check(z.regex(/^\d{9}$/))),
  commune: z.optional(z.string().check(z.regex(/^(\d{5}|2[AB]\d{3})$/))),
};

/** A contribution above one of these is stored but not counted. Per person. */
const ceilingFields = {
  files: countUpTo(caps.files),
  emails: countUpTo(caps.emails),
  apps: countUpTo(caps.apps),
  unsubscribes: countUpTo(caps.unsubscribes),
  bytes: countUpTo(caps.bytes),
  devices: countUpTo(caps.devices),
  grams: countUpTo(caps.grams),
};

/** The size of a group that an event publishes together, if its organiser chooses no other (from 3 to 20). */
export const defaultK = 5;

export const ceilingsSchema = z.strictObject(ceilingFields);

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
const goalFields = {
  participations: goal,
  files: goal,
  emails: goal,
  bytes: goal,
  devices: goal,
  grams: goal,
};

type ObjectOf = typeof z.strictObject;

/** With both slashes: `https:a` is relative to the page of the tally. */
const isHttps = (url: string): boolean => url.startsWith("https://") && URL.canParse(url);

/** What an organiser may change while people take part. */
const changeableFields = (object: ObjectOf, text: TextSchema) => {
  const localText = object({ fr: text(300), en: text(300) });
  const point = object({ name: text(200), address: text(300), opening: localText });
  const link = object({
    label: localText,
    url: text(2000).check(z.refine(isHttps, "not an https address")),
  });
  return {
    name: localText,
    goals: object(goalFields),
    collectionPoints: z.array(point).check(z.maxLength(50)),
    links: z.array(link).check(z.maxLength(20)),
  };
};

const eventWith = (object: ObjectOf, text: TextSchema) =>
  object({
    ...changeableFields(object, text),
    code: eventCodeSchema,
    host: storedText(253),
    organiser: object({ name: text(200), kind: z.enum(organiserKinds) }),
    territory: object(territoryFields),
    startsOn: daySchema,
    endsOn: daySchema,
    timeZone: z.string().check(z.refine(isTimeZone, "not a time zone")),
    challenges: z.array(z.enum(challengeKinds)).check(z.minLength(1), z.maxLength(3)),
    mode: z.enum(["open", "guarded"]),
    k: z.int().check(z.gte(3), z.lte(20)),
    publication: z.enum(["live", "atClose"]),
    ceilings: object(ceilingFields),
    /** Public key of a guarded event (SPKI, base64url). */
    placeKey: z.optional(z.string().check(z.regex(/^[\w-]{300,800}$/))),
    /** True if some participants are simulated, which every page shows. */
    isDemonstration: z.optional(z.boolean()),
  }).check(
    z.refine((event) => event.startsOn <= event.endsOn, {
      error: "the event ends before it starts",
      path: ["endsOn"],
    }),
    z.refine((event) => (event.mode === "guarded") === (event.placeKey !== undefined), {
      error: "a guarded event has a key, an open one has none",
      path: ["placeKey"],
    }),
  );

/** A Digital Cleanup Day event as an organiser enters it: an unknown field is an error. */
export const newEventSchema = eventWith(z.strictObject, visibleText).check(
  z.refine(({ challenges }) => new Set(challenges).size === challenges.length, {
    error: "a challenge is named twice",
    path: ["challenges"],
  }),
);
/** How many days an event may last. Contributions are stored until 30 days after its end. */
export const maxEventDays = 400;
const dayMs = 86_400_000;

export const isWithinMaxDays = ({
  startsOn,
  endsOn,
}: {
  startsOn: string;
  endsOn: string;
}): boolean => Date.parse(endsOn) - Date.parse(startsOn) < maxEventDays * dayMs;

/** A lower ceiling would exclude ordinary contributions, and raising it would single a person out. */
export const minCeilings: z.infer<typeof ceilingsSchema> = {
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
    { error: "a ceiling is too low: ordinary people would be held", path: ["ceilings"] },
  ),
);

/** The same as the tally returns it to anyone with the code. Fields of a newer tally are dropped. */
export const eventSchema = eventWith(z.object, storedText);

/** Texts, goals, collection points and links: each given field replaces the stored one. */
export const eventChangesSchema = z.partial(
  z.strictObject(changeableFields(z.strictObject, visibleText)),
);

export type EventChanges = z.infer<typeof eventChangesSchema>;
export type Event = z.infer<typeof eventSchema>;
export type Ceilings = z.infer<typeof ceilingsSchema>;
/** New values of some ceilings. */
export type CeilingRise = { [Field in keyof Ceilings]?: number | undefined };
