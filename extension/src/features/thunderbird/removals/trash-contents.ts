import type { MessageHeader } from "../../../platform/mail/thunderbird-api.ts";

/** How much a trash holds as far as it was read. Nothing is known of its messages themselves. */
export type TrashContents = {
  count: number;
  bytes: number;
  /** Something has changed since it was read. */
  isStale: boolean;
  /** When it may be read again. */
  restsUntilMs: number;
};

/** The contents of each trash by the id of its folder. */
export type Trashes = Readonly<Record<string, TrashContents>>;

export const sumMessages = (messages: readonly MessageHeader[]) => ({
  count: messages.length,
  bytes: messages.reduce((total, { size }) => total + size, 0),
});

/** After messages left a trash: at once, so that they are not counted again when it is emptied. */
export function takeFromTrash(
  trashes: Trashes,
  folderId: string,
  messages: readonly MessageHeader[],
): Trashes {
  const known = trashes[folderId];
  if (!known) return trashes;
  const { count, bytes } = sumMessages(messages);
  return {
    ...trashes,
    [folderId]: {
      ...known,
      count: Math.max(0, known.count - count),
      bytes: Math.max(0, known.bytes - bytes),
      isStale: true,
    },
  };
}

/** What was emptied: what a trash held, without what it still holds. Undefined if nothing is known of it or nothing is gone. */
export function findEmptied(
  before: TrashContents | undefined,
  after: Pick<TrashContents, "count" | "bytes">,
): { count: number; bytes: number } | undefined {
  if (!before || after.count >= before.count) return undefined;
  return {
    count: before.count - after.count,
    bytes: Math.max(0, before.bytes - after.bytes),
  };
}
