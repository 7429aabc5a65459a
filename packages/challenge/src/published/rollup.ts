import * as z from "zod/mini";
import { organiserKinds } from "../event/event.ts";
import { collectedSchema } from "./published.ts";
import { publishedTotalsSchema } from "./published-totals.ts";
import { territoryLevels } from "./territory-levels.ts";
import { daySchema, decimalSchema, eventCodeSchema } from "../vocabulary.ts";

const counter = z.int().check(z.gte(0));

/** The codes that select a roll-up, as an event's territory has them. */
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
  /** The codes that select the roll-up of this place. */
  codes: codesSchema,
});

/** Sums over events. Each event counts with the figures on its own page, or not at all. */
const figuresFields = {
  events: counter,
  /** Events with published totals: only these count in `participations` and `totals`. */
  eventsWithTotals: counter,
  /** Contributions of which at least one figure is inside `totals`. */
  participations: counter,
  /** Null while no event has published totals; a figure is null while no event has published it. */
  totals: z.nullable(publishedTotalsSchema),
  /** What desks received. Never added to announced devices. */
  collected: collectedSchema,
  /** What organisers counted by hand, never added to the rest. A field that none of them entered is absent. */
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

/** The sums of a territory's events that started in one year. Demonstrations are excluded. */
export const rollupSchema = z.object({
  schema: z.literal(2),
  licence: z.object({ name: z.string(), url: z.url() }),
  year: z.int(),
  /** Years that have events in this territory. */
  years: z.array(z.int()),
  territory: placeSchema,
  parents: z.array(placeSchema),
  ...figuresFields,
  /** The next lower level. Together with `wholeTerritory` it adds up to the figures above. */
  children: z.array(z.object({ ...placeSchema.shape, ...figuresFields })),
  /** Events without a narrower territory than this one. */
  wholeTerritory: figuresSchema,
  /** The same events by the kind of their organiser, in the order of the vocabulary. */
  kinds: z.array(z.object({ kind: z.enum(organiserKinds), ...figuresFields })),
  /** How many events have published something. */
  listedCount: counter,
  /** The first 500 of them, by their first day: smaller territories list the others. */
  listedEvents: z.array(
    z.object({
      /** Absent unless the organiser lists the event with its link. */
      code: z.optional(eventCodeSchema),
      name: z.object({ fr: z.string(), en: z.string() }),
      startsOn: daySchema,
      endsOn: daySchema,
      participations: counter,
    }),
  ),
});

export type TerritoryCodes = z.infer<typeof codesSchema>;
export type TerritoryPlace = z.infer<typeof placeSchema>;
export type RollupFigures = z.infer<typeof figuresSchema>;
export type Rollup = z.infer<typeof rollupSchema>;
