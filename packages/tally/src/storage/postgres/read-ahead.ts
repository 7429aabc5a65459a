import { keyText } from "../../keys/key-text.ts";
import {
  noPublicSums,
  type PublicSums,
  publicSumsFromText,
} from "../../publication/public-sums.ts";
import { isPending } from "../../publication/stored-contribution.ts";
import type { KeyedContribution } from "../engine-rows.ts";
import { contributionFromRow } from "../sql/contribution-row.ts";
import type { ContributionRow } from "../sql/statements.ts";
import type { TotalsNumbering } from "../sql/totals-numbering.ts";
import type { PostgresStatements } from "./postgres-statements.ts";

/** No event publishes with fewer. */
const minWaiting = 3;

type Waiting = { isComplete: boolean; contributions: readonly KeyedContribution[] };
/** Contributions of one event by key, as the group of writes has changed them. */
type Known = ReadonlyMap<string, KeyedContribution | undefined>;

/**
 * What waits in the events that a group of writes may publish, and their public sums, read for all of them once the first
 * one needs it: read one after another, each would interrupt the group.
 */
export function createReadAhead(
  statements: PostgresStatements,
  numbering: TotalsNumbering,
  isDue: (code: string) => boolean,
) {
  /** The events of the group: how many contributions wait in each, with those that the group has changed. */
  const found = new Map<number, { code: string; waiting: number }>();
  const waiting = new Map<number, Waiting>();
  const publicSums = new Map<number, PublicSums>();

  function load(eventId: number, maxCount: number): void {
    const others = [...found]
      .filter(([id, event]) => id !== eventId && !waiting.has(id) && event.waiting >= minWaiting)
      .filter(([, { code }]) => isDue(code))
      .map(([id]) => id);
    const ids = [eventId, ...others];
    const reading = statements.waitingOfEvents.send([ids, maxCount]);
    const readingSums = statements.publicSumsOfEvents.send([ids]);
    const rows = reading() as unknown as [event: number, ...ContributionRow][];
    const byEvent = Map.groupBy(rows, ([event]) => event);
    for (const id of ids) {
      const contributions = (byEvent.get(id) ?? []).map(([, ...row]) =>
        contributionFromRow(row, numbering),
      );
      waiting.set(id, { isComplete: contributions.length < maxCount, contributions });
      publicSums.set(id, noPublicSums);
    }
    for (const { event, sums } of readingSums()) {
      publicSums.set(Number(event), publicSumsFromText(String(sums)));
    }
  }

  return {
    note(eventId: number, code: string, pending: number): void {
      if (!found.has(eventId)) found.set(eventId, { code, waiting: pending });
    },
    noteSaved(eventId: number): void {
      const event = found.get(eventId);
      if (event) event.waiting += 1;
    },
    /** What was read of an event is no longer what is stored. */
    forget: (eventId: number): void => void waiting.delete(eventId),

    /** All that waits in an event, in the order of keys; undefined if that is `maxCount` contributions or more. */
    pending(eventId: number, maxCount: number, known: Known): KeyedContribution[] | undefined {
      if (!waiting.has(eventId)) load(eventId, maxCount);
      const { isComplete, contributions } = waiting.get(eventId)!;
      if (!isComplete) return;
      const unchanged = contributions.filter(({ key }) => !known.has(keyText(key)));
      const changed = [...known.values()].filter((one) => one !== undefined && isPending(one));
      const all = [...unchanged, ...(changed as KeyedContribution[])];
      if (all.length >= maxCount) return;
      return all.toSorted((one, other) => Buffer.compare(one.key, other.key));
    },

    publicSums: (eventId: number): PublicSums | undefined => publicSums.get(eventId),
    savePublicSums: (eventId: number, sums: PublicSums): void => void publicSums.set(eventId, sums),
  };
}
