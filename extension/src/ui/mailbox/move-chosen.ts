import type { FoundMessage, MailFolder, MailPort, Restore } from "@digital-cleanup/mailbox";

/** The request names every message. */
const maxPerRequest = 100;
const timeoutMs = 60_000;

export type MoveOutcome = {
  chosen: number;
  moved: number;
  /** Absent if nothing can be put back. */
  restore?: () => Promise<number>;
};

/** Moves chosen messages to the trash, folder by folder. Only what the server confirmed counts; the first refusal ends it. */
export async function moveChosen(
  port: MailPort,
  chosen: readonly FoundMessage[],
  onMoved: (folder: MailFolder, ids: readonly string[]) => void,
): Promise<MoveOutcome> {
  const byFolder = Map.groupBy(chosen, ({ folder }) => folder.id);
  const restores: Restore[] = [];
  let moved = 0;
  const finish = (): MoveOutcome => ({
    chosen: chosen.length,
    moved,
    ...(restores.length > 0 && { restore: () => restoreAll(restores) }),
  });
  for (const messages of byFolder.values()) {
    const { folder } = messages[0]!;
    for (let from = 0; from < messages.length; from += maxPerRequest) {
      const rows = messages.slice(from, from + maxPerRequest).map(({ row }) => row);
      const result = await port
        .moveToTrash(folder, rows, AbortSignal.timeout(timeoutMs))
        // The server did not answer, so nothing is known to have moved.
        .catch(() => ({ movedIds: [] as string[] }));
      if (result.movedIds.length > 0) {
        moved += result.movedIds.length;
        onMoved(folder, result.movedIds);
      }
      if ("restore" in result && result.restore) restores.push(result.restore);
      if (result.movedIds.length < rows.length) return finish();
    }
  }
  return finish();
}

async function restoreAll(restores: readonly Restore[]): Promise<number> {
  let restored = 0;
  for (const restore of restores.toReversed()) {
    restored += await restore(AbortSignal.timeout(timeoutMs)).catch(() => 0);
  }
  return restored;
}
