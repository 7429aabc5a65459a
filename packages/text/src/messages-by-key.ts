import type { Message } from "./text.ts";

/** The texts of a block by full key. Its keys, separated by spaces, are stored once for all languages. */
export const messagesByKey = (
  block: string,
  keys: string,
  texts: readonly Message[],
): Record<string, Message> =>
  Object.fromEntries(keys.split(" ").map((key, index) => [`${block}.${key}`, texts[index]!]));
