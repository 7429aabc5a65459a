import {
  type FoundMessage,
  type MailFailure,
  type MailFolder,
  type MailPort,
  MailPortError,
  type Restore,
  type TrashResult,
} from "@digital-cleanup/mailbox";

/** The request names every message. */
const maxPerRequest = 100;
const timeoutMs = 60_000;

export type MoveOutcome = {
  chosen: number;
  moved: number;
  /** Were no longer in their folder. */
  gone: number;
  /** Messages about which the server has not answered yet, and the outcome once it has. */
  pending?: { messages: number; outcome: Promise<MoveOutcome> };
  /** Why it ended, if the program reports it. */
  failure?: MailFailure;
  /** Absent if nothing can be put back. */
  restore?: () => Promise<number>;
};

/** Moves chosen messages to the trash, folder by folder. Only what the server confirmed counts; the first refusal, or answer that is late, ends it. `onChanged` is called with what has left its folder, or has another id there. */
export async function moveChosen(
  port: MailPort,
  chosen: readonly FoundMessage[],
  onChanged: (folder: MailFolder, result: TrashResult) => void,
): Promise<MoveOutcome> {
  const byFolder = Map.groupBy(chosen, ({ folder }) => folder.id);
  const restores: Restore[] = [];
  let moved = 0;
  let gone = 0;
  let failure: MailFailure | undefined;
  const finish = (): MoveOutcome => ({
    chosen: chosen.length,
    moved,
    gone,
    ...(failure && { failure }),
    ...(restores.length > 0 && { restore: () => restoreAll(restores) }),
  });
  const take = (folder: MailFolder, result: TrashResult) => {
    const { movedIds, goneIds = [], returned, pending, restore } = result;
    const left = movedIds.length + goneIds.length;
    moved += movedIds.length;
    gone += goneIds.length;
    failure ??= result.failure;
    if (restore) restores.push(restore);
    if (left > 0 || returned || pending) onChanged(folder, result);
    return left;
  };
  for (const messages of byFolder.values()) {
    const { folder } = messages[0]!;
    for (let from = 0; from < messages.length; from += maxPerRequest) {
      const rows = messages.slice(from, from + maxPerRequest).map(({ row }) => row);
      const result: TrashResult = await port
        .moveToTrash(folder, rows, AbortSignal.timeout(timeoutMs))
        .catch((error: unknown) => {
          if (error instanceof MailPortError) ({ failure } = error);
          // The server did not answer, so nothing is known to have moved.
          return { movedIds: [] };
        });
      const left = take(folder, result);
      const { pending } = result;
      if (pending) {
        const outcome = pending.answer.then((answer) => {
          take(folder, answer);
          return finish();
        });
        // What was moved before can be put back then.
        return {
          chosen: chosen.length,
          moved,
          gone,
          pending: { messages: pending.ids.length, outcome },
        };
      }
      if (left < rows.length) return finish();
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
