import { splitKeys } from "./key-list.ts";
import { splitForms } from "./plural-forms.ts";
import type { Message } from "./text.ts";

/** The texts of a block by full key, or by their position if a build left the key out. The list of keys is stored once for all languages. */
export const messagesByKey = (
  block: string,
  keys: string,
  texts: readonly Message[],
): Record<string, Message> =>
  Object.fromEntries(
    splitKeys(keys).map((key, index) => [`${block}.${key || index}`, splitForms(texts[index]!)]),
  );
