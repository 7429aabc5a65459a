import * as z from "zod/mini";

const code = z.optional(z.string().check(z.regex(/^[0-9A-Z]{1,9}$/)));

/** The codes of a territory in a query. */
export const territoryQuerySchema = z.object({
  country: z.optional(z.string().check(z.regex(/^[A-Z]{2}$/, "two letters, ISO 3166-1"))),
  region: code,
  department: code,
  epci: code,
  commune: code,
});
