/** A message by its number, which is unique in its folder only. */
export type MessageId = { folder: string; uid: string };

/** A person who scrolls through a large mailbox all day must not fill the page's memory. */
const maxMessages = 20_000;

/** The sizes of messages as the webmail's own lists show them, for example "4.8 Mo". */
export function createMessageSizes() {
  const sizes = new Map<string, string>();
  const keyOf = ({ folder, uid }: MessageId): string => `${uid} ${folder}`;
  return {
    add: (message: MessageId, shown: unknown): void => {
      if (typeof shown !== "string") return;
      sizes.delete(keyOf(message));
      sizes.set(keyOf(message), shown);
      if (sizes.size > maxMessages) sizes.delete(sizes.keys().next().value!);
    },
    /** Of each message; `undefined` for one that was never listed. */
    list: (messages: readonly MessageId[]): (string | undefined)[] =>
      messages.map((message) => sizes.get(keyOf(message))),
  };
}
