import { setImmediate } from "node:timers/promises";

/** Splits a long list into groups. Between two of them, the process does other work, such as answering requests. */
export async function* inGroups<Item>(
  items: readonly Item[],
  size: number,
): AsyncGenerator<readonly Item[]> {
  for (let first = 0; first < items.length; first += size) {
    if (first > 0) await setImmediate();
    yield items.slice(first, first + size);
  }
}
