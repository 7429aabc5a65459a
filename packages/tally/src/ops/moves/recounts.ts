import type { EventRecord } from "../../storage/events.ts";
import type { EventRecount, RecountAll } from "../../storage/recount.ts";

/** The recount of each event, or of one, by code. */
export async function recountEach(
  recountAll: RecountAll,
  code?: string,
): Promise<Map<string, EventRecount>> {
  const recounts = new Map<string, EventRecount>();
  const isWanted = ({ event }: EventRecord) => code === undefined || event.code === code;
  for await (const event of recountAll(isWanted)) recounts.set(event.code, event);
  return recounts;
}

/** The first event whose recount differs from what is stored of it. */
export const findDifferent = (recounts: ReadonlyMap<string, EventRecount>): string | undefined =>
  [...recounts.values()].find(({ recount }) => recount && !recount.isEqual)?.code;

const textOf = ({ recount }: EventRecount): string =>
  JSON.stringify(recount?.counted ?? "erased", (_, value: unknown) =>
    typeof value === "bigint" ? String(value) : value,
  );

/** Whether both counted the same of the same events. */
export const areSame = (
  one: ReadonlyMap<string, EventRecount>,
  other: ReadonlyMap<string, EventRecount>,
): boolean =>
  one.size === other.size &&
  [...one].every(([code, event]) => {
    const found = other.get(code);
    return found !== undefined && textOf(found) === textOf(event);
  });
