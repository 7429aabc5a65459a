import type { TerritoryCodes } from "@digital-cleanup/challenge";
import * as z from "zod/mini";
import { fieldErrors } from "../responses/problem-response.ts";
import { loadTerritories } from "../territories/load-territories.ts";
import { resolveTerritory } from "../territories/resolve-territory.ts";
import type { EventIndex, VersionedRollup } from "./event-index.ts";
import { territoryQuerySchema } from "../territories/territory-query.ts";

const querySchema = z.extend(territoryQuerySchema, {
  year: z.optional(z.string().check(z.regex(/^20\d\d$/, "a year from 2000 to 2099"))),
});

/** The year and the codes of a query, or its invalid fields. */
function parseRollupQuery(query: Record<string, string>) {
  // Forms also send empty fields.
  const given = Object.fromEntries(Object.entries(query).filter(([, value]) => value !== ""));
  const parsed = querySchema.safeParse(given);
  if (!parsed.success) return { ok: false, error: parsed.error } as const;
  const { year, country = "FR", ...narrower } = parsed.data;
  const codes: TerritoryCodes = { country, ...narrower };
  return { ok: true, year: year === undefined ? undefined : Number(year), codes } as const;
}

type Refusal = { field: string; detail: string };
export type RollupAnswer =
  | ({ ok: true } & VersionedRollup)
  | { ok: false; reason: "unreadable" | "unknown"; errors: Refusal[] }
  | { ok: false; reason: "loading" };

/** A first reading of 20,000 events takes some seconds. */
export const retryWhenLoaded = { "retry-after": "5" };

/** The roll-up of a query, or the field that is invalid or unknown. */
export async function answerRollup(
  index: EventIndex,
  query: Record<string, string>,
): Promise<RollupAnswer> {
  const parsed = parseRollupQuery(query);
  if (!parsed.ok) {
    return { ok: false, reason: "unreadable", errors: fieldErrors(parsed.error) };
  }
  const territories = await loadTerritories();
  const resolved = resolveTerritory(territories, parsed.codes);
  if (!resolved.ok) {
    const detail = "no territory has this code, or not inside the others of the query";
    return { ok: false, reason: "unknown", errors: [{ field: resolved.field, detail }] };
  }
  const made = await index.rollup(territories, resolved.codes, parsed.year);
  return made ? { ok: true, ...made } : { ok: false, reason: "loading" };
}
