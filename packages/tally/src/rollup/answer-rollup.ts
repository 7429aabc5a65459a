import type { Rollup } from "@digital-cleanup/challenge";
import { fieldErrors } from "../responses/problem-response.ts";
import { loadTerritories } from "../territories/load-territories.ts";
import { parseRollupQuery } from "./parse-rollup-query.ts";
import { resolveTerritory } from "../territories/resolve-territory.ts";
import type { RollupSource } from "./rollup-source.ts";

type Refusal = { field: string; detail: string };
export type RollupAnswer =
  | { ok: true; rollup: Rollup }
  | { ok: false; reason: "unreadable" | "unknown"; errors: Refusal[] };

/** The roll-up of a query, or the field that is invalid or unknown. */
export async function answerRollup(
  source: RollupSource,
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
  return { ok: true, rollup: await source.rollup(territories, resolved.codes, parsed.year) };
}
