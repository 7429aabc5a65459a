import { keyText } from "../../keys/key-text.ts";
import type { ContributionRow, EventRow } from "../sql/statements.ts";
import type { Needs } from "../store-access.ts";
import type { PostgresStatements } from "./postgres-statements.ts";

/** The rows that a group of writes has named, by code; undefined if there is no such row. */
export type LoadedRows = {
  events: ReadonlyMap<string, EventRow | undefined>;
  contributions: ReadonlyMap<string, ReadonlyMap<string, ContributionRow | undefined>>;
};

/** Locks the named events in the order of their codes, and reads the named contributions after that. */
export function loadRows(
  statements: PostgresStatements,
  codes: readonly string[],
  needs: readonly Needs[],
): LoadedRows {
  const events = new Map<string, EventRow | undefined>(codes.map((code) => [code, undefined]));
  const contributions = new Map<string, Map<string, ContributionRow | undefined>>();
  if (codes.length === 0) return { events, contributions };

  const named: [code: string, key: Uint8Array][] = [];
  for (const {
    codes: [code],
    key,
  } of needs) {
    if (!key || code === undefined) continue;
    const ofEvent = contributions.get(code) ?? new Map<string, ContributionRow | undefined>();
    contributions.set(code, ofEvent);
    if (ofEvent.has(keyText(key))) continue;
    ofEvent.set(keyText(key), undefined);
    named.push([code, key]);
  }
  const locking = statements.lockEvents.send([codes]);
  const reading =
    named.length > 0 &&
    statements.namedContributions.send([named.map(([code]) => code), named.map(([, key]) => key)]);
  for (const row of locking() as unknown as EventRow[]) events.set(row[1], row);
  if (!reading) return { events, contributions };
  for (const [code, ...row] of reading() as unknown as [string, ...ContributionRow][]) {
    contributions.get(code)?.set(keyText(row[0]), row);
  }
  return { events, contributions };
}
