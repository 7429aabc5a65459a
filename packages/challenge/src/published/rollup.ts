import * as z from "zod/mini";
import { collectedSchema } from "./published.ts";
import { totalsSumSchema } from "../contribution/totals.ts";
import { daySchema, decimalSchema, eventCodeSchema } from "../vocabulary.ts";

const counter = z.int().check(z.gte(0));

/** Territories from the widest to the narrowest. */
export const territoryLevels = ["country", "region", "department", "epci", "commune"] as const;

/** Codes that lead to a roll-up: those of an event's territory, here only read. */
const codesSchema = z.object({
  country: z.string(),
  region: z.optional(z.string()),
  department: z.optional(z.string()),
  epci: z.optional(z.string()),
  commune: z.optional(z.string()),
});

const placeSchema = z.object({
  level: z.enum(territoryLevels),
  code: z.string(),
  name: z.string(),
  /** What to ask a roll-up of this place with. */
  codes: codesSchema,
});

/** Sums over events. Each event enters as its own page shows it, or not at all. */
const figuresFields = {
  events: counter,
  /** Events with published totals: only these stand behind `participations` and `totals`. */
  eventsWithTotals: counter,
  participations: counter,
  /** Null while no event has published totals. */
  totals: z.nullable(totalsSumSchema),
  /** What desks received. Never added to devices that people announced. */
  collected: collectedSchema,
  /** What organisers counted by hand, never added to the rest. A field that none of them gave is absent. */
  declaredByOrganisers: z.object({
    events: counter,
    peopleActing: z.optional(decimalSchema),
    peopleReached: z.optional(decimalSchema),
    files: z.optional(decimalSchema),
    emails: z.optional(decimalSchema),
    apps: z.optional(decimalSchema),
    bytes: z.optional(decimalSchema),
  }),
};

const figuresSchema = z.object(figuresFields);

/** What the events of a territory did together in the year they started in. Demonstrations are left out. */
export const rollupSchema = z.object({
  schema: z.literal(1),
  licence: z.object({ name: z.string(), url: z.url() }),
  year: z.int(),
  /** Years that have events in this territory. */
  years: z.array(z.int()),
  territory: placeSchema,
  parents: z.array(placeSchema),
  ...figuresFields,
  /** The next level down. With `wholeTerritory` it adds up to the figures above. */
  children: z.array(z.object({ ...placeSchema.shape, ...figuresFields })),
  /** Events that name no narrower territory than this one. */
  wholeTerritory: figuresSchema,
  /** Events that have published something, and no others. */
  listedEvents: z.array(
    z.object({
      code: eventCodeSchema,
      name: z.object({ fr: z.string(), en: z.string() }),
      startsOn: daySchema,
      endsOn: daySchema,
      participations: counter,
    }),
  ),
});

export type TerritoryLevel = (typeof territoryLevels)[number];
export type TerritoryCodes = z.infer<typeof codesSchema>;
export type TerritoryPlace = z.infer<typeof placeSchema>;
export type RollupFigures = z.infer<typeof figuresSchema>;
export type Rollup = z.infer<typeof rollupSchema>;
