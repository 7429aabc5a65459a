import { findShownBytes } from "../weigh/parse-shown-size.ts";

/** A message by its number, which is unique in its folder only. */
export type MessageId = { folder: string; uid: string };

/** A person who scrolls through a large mailbox all day must not fill the page's memory. */
const maxMessages = 20_000;

/** The sizes of messages as the webmail's own lists show them, which are rounded. */
export function createMessageSizes() {
  const sizes = new Map<string, number>();
  const keyOf = ({ folder, uid }: MessageId): string => `${uid} ${folder}`;
  return {
    add: (message: MessageId, shown: unknown): void => {
      const bytes = typeof shown === "string" ? findShownBytes(shown) : undefined;
      if (bytes === undefined) return;
      sizes.delete(keyOf(message));
      sizes.set(keyOf(message), bytes);
      if (sizes.size > maxMessages) sizes.delete(sizes.keys().next().value!);
    },
    /** Of all these messages; `undefined` if one of them was never listed. */
    sum: (messages: readonly MessageId[]): number | undefined => {
      const found = messages.map((message) => sizes.get(keyOf(message)));
      return found.reduce<number | undefined>(
        (total, bytes) => (total === undefined || bytes === undefined ? undefined : total + bytes),
        0,
      );
    },
  };
}
