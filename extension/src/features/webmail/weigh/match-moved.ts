import type { MessageRow } from "@digital-cleanup/mailbox";

const lookOf = ({ subject, dateText, bytes }: MessageRow): string =>
  JSON.stringify([subject, dateText, bytes]);

/**
 * Finds moved messages among the rows of the trash, where they have new numbers: what looks the same, of several the one that came last.
 */
export function matchMoved(
  moved: readonly MessageRow[],
  trashRows: readonly MessageRow[],
): MessageRow[] {
  const byLook = new Map<string, MessageRow[]>();
  for (const row of trashRows.toSorted((a, b) => Number(a.id) - Number(b.id))) {
    const look = lookOf(row);
    byLook.set(look, [...(byLook.get(look) ?? []), row]);
  }
  return moved.flatMap((row) => byLook.get(lookOf(row))?.pop() ?? []);
}
