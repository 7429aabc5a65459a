import * as z from "zod/mini";

const lines = z.array(z.string());

/** The data file, written by `scripts/generate-territories.ts`. Lines are split on loading. */
export const territoryDataSchema = z.strictObject({
  source: z.strictObject({
    title: z.string(),
    version: z.string(),
    url: z.url(),
    publisher: z.string(),
    licence: z.string(),
    licenceUrl: z.url(),
  }),
  /** `code name` */
  regions: lines,
  /** `code region name` */
  departments: lines,
  /** `SIREN name`, sorted by number. */
  epcis: lines,
  /** `department EPCI|code name population|…`, with `-` for no EPCI. */
  communes: lines,
  /** `code target name`: arrondissements, delegated communes and the parts of Grand Paris. */
  otherNames: lines,
  /** `postcode commune commune…` */
  postcodes: lines,
});

export type TerritoryData = z.infer<typeof territoryDataSchema>;
