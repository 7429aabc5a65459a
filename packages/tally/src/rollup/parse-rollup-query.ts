import type { TerritoryCodes } from "@digital-cleanup/challenge";
import * as z from "zod/mini";
import { territoryQuerySchema } from "../territories/territory-query.ts";

const querySchema = z.extend(territoryQuerySchema, {
  year: z.optional(z.string().check(z.regex(/^20\d\d$/, "a year from 2000 to 2099"))),
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
