import type { TerritoryCodes } from "@digital-cleanup/challenge";
import * as z from "zod/mini";

const code = z.optional(z.string().check(z.regex(/^[0-9A-Z]{1,9}$/)));

const querySchema = z.object({
  year: z.optional(z.string().check(z.regex(/^20\d\d$/, "a year from 2000 to 2099"))),
  country: z.optional(z.string().check(z.regex(/^[A-Z]{2}$/, "two letters, ISO 3166-1"))),
  region: code,
  department: code,
  epci: code,
  commune: code,
});

/** The year and the codes of a query, or its invalid fields. */
export function parseRollupQuery(query: Record<string, string>) {
  // Forms also send empty fields.
  const given = Object.fromEntries(Object.entries(query).filter(([, value]) => value !== ""));
  const parsed = querySchema.safeParse(given);
  if (!parsed.success) return { ok: false, error: parsed.error } as const;
  const { year, country = "FR", ...narrower } = parsed.data;
  const codes: TerritoryCodes = { country, ...narrower };
  return { ok: true, year: year === undefined ? undefined : Number(year), codes } as const;
}
