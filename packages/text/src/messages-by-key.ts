import { splitKeys } from "./key-list.ts";
import type { Message } from "./text.ts";

/** The texts of a block by full key. The list of its keys is stored once for all languages. */
export const messagesByKey = (
  block: string,
  keys: string,
  texts: readonly Message[],
): Record<string, Message> =>
  Object.fromEntries(splitKeys(keys).map((key, index) => [`${block}.${key}`, texts[index]!]));
