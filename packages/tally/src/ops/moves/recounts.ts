import type { EventRecount, RecountAll } from "../../storage/store.ts";

/** The recount of each event, by code. */
export async function recountEach(recountAll: RecountAll): Promise<Map<string, EventRecount>> {
  const recounts = new Map<string, EventRecount>();
  for await (const event of recountAll()) recounts.set(event.code, event);
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
