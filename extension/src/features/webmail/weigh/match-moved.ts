import type { MessageRow } from "@digital-cleanup/mailbox";

const lookOf = ({ subject, dateText, bytes }: MessageRow): string =>
  JSON.stringify([subject, dateText, bytes]);

/**
 * Finds moved messages among the rows of the trash, where they have new numbers: what looks the same, of several the one that came last.
 * Returns the rows of the trash by the moved ones; those that are not there are absent.
 */
export function matchMoved(
  moved: readonly MessageRow[],
  trashRows: readonly MessageRow[],
): Map<MessageRow, MessageRow> {
  const byLook = new Map<string, MessageRow[]>();
  for (const row of trashRows.toSorted((a, b) => Number(a.id) - Number(b.id))) {
    const look = lookOf(row);
    byLook.set(look, [...(byLook.get(look) ?? []), row]);
  }
  const found = new Map<MessageRow, MessageRow>();
  for (const row of moved) {
    const inTrash = byLook.get(lookOf(row))?.pop();
    if (inTrash) found.set(row, inTrash);
  }
  return found;
}
