import * as z from "zod/mini";
import { caps } from "../contribution/totals.ts";
import { byCounter, counters } from "../counters.ts";
import { challengeKinds, countUpTo, daySchema, eventCodeSchema } from "../vocabulary.ts";

const text = (maxLength: number) => z.string().check(z.minLength(1), z.maxLength(maxLength));

/** What kind of body organises. */
export const organiserKinds = [
  "authority",
  "state",
  "school",
  "company",
  "association",
  "citizen",
  "health",
  "other",
] as const;
export type OrganiserKind = (typeof organiserKinds)[number];

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
  ...byCounter((name) => countUpTo(caps[name])),
  bytes: countUpTo(caps.bytes),
  devices: countUpTo(caps.devices),
  grams: countUpTo(caps.grams),
};

/** The size of a group that an event publishes together, if its organiser chooses no other. */
export const defaultK = 5;
/** The sizes that an organiser may choose. */
export const minK = 3;
export const maxK = 20;

export const ceilingsSchema = /* @__PURE__ */ z.strictObject(ceilingFields);

/** In an event that is older than a counter, its ceiling is the default. */
const storedCeilings = () =>
  z.object({
    ...ceilingFields,
    ...byCounter((name) => z.prefault(ceilingFields[name], counters[name].ceiling)),
  });

export const defaultCeilings: Ceilings = {
  ...byCounter((name) => counters[name].ceiling),
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

/** Whether the agenda of the server shows the event. `listedWithoutLink` announces it without the address of its page. */
export const listings = ["unlisted", "listedWithoutLink", "listed"] as const;
export type Listing = (typeof listings)[number];

type ObjectOf = typeof z.strictObject;

/** With both slashes: `https:a` is relative to the page of the tally. */
const httpsUrl = z.string().check(
  z.maxLength(2000),
  z.refine((url) => url.startsWith("https://") && URL.canParse(url), "not an https address"),
);

/** What an organiser may change while people take part. */
export const changeableFields = (object: ObjectOf) => {
  const localText = object({ fr: text(300), en: text(300) });
  const point = object({ name: text(200), address: text(300), opening: localText });
  const link = object({ label: localText, url: httpsUrl });
  return {
    name: localText,
    goals: object(goalFields),
    collectionPoints: z.array(point).check(z.maxLength(50)),
    links: z.array(link).check(z.maxLength(20)),
    /** Absent means unlisted. */
    listing: z.optional(z.enum(listings)),
  };
};

/** `object` makes a schema that refuses unknown fields, or one that drops them. */
export const eventWith = (object: ObjectOf, ceilings: z.ZodMiniType<Ceilings> = ceilingsSchema) =>
  object({
    ...changeableFields(object),
    code: eventCodeSchema,
    host: text(253),
    organiser: object({ name: text(200), kind: z.enum(organiserKinds) }),
    territory: object(territoryFields),
    startsOn: daySchema,
    endsOn: daySchema,
    timeZone: z.string().check(z.refine(isTimeZone, "not a time zone")),
    challenges: z.array(z.enum(challengeKinds)).check(z.minLength(1), z.maxLength(3)),
    mode: z.enum(["open", "guarded"]),
    k: z.int().check(z.gte(minK), z.lte(maxK)),
    publication: z.enum(["live", "atClose"]),
    ceilings,
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

/** An event as the tally returns it to anyone with the code. Fields of a newer tally are dropped. */
export const eventSchema = /* @__PURE__ */ eventWith(z.object, /* @__PURE__ */ storedCeilings());

export type Event = z.infer<typeof eventSchema>;
export type Ceilings = z.infer<typeof ceilingsSchema>;
/** New values of some ceilings. */
export type CeilingRise = { [Field in keyof Ceilings]?: number | undefined };
