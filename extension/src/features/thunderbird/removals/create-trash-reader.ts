import { walkMessages } from "../../../platform/mail/read-messages.ts";
import { isTrash } from "../../../platform/mail/special-folder.ts";
import type { MailApi, MailFolder } from "../../../platform/mail/thunderbird-api.ts";
import type { Removals } from "./removals.ts";
import { sumMessages, type TrashContents } from "./trash-contents.ts";
import { noteSeen, takenBack } from "./trash-moves.ts";

/** A trash rests for ten times as long as reading it took, because a walk takes a millisecond of processor a message. */
const restFactor = 10;

type Dependencies = {
  mail: Pick<MailApi, "messages" | "folders">;
  nowMs: () => number;
  read: () => Promise<Removals>;
  change: (how: (removals: Removals) => Removals) => Promise<void>;
};

/** Keeps what each trash holds beside the stored state. */
export function createTrashReader({ mail, nowMs, read, change }: Dependencies) {
  const listTrashes = async (): Promise<MailFolder[]> =>
    (await mail.folders.query({ isRoot: false, isVirtual: false })).filter(isTrash);

  /** Whether the next reading decides if messages have left the trash. */
  const hasMissing = async (folderId: string): Promise<boolean> =>
    (await read()).moves.some(({ trashId, isMissing }) => trashId === folderId && isMissing);

  /** What a trash holds now; undefined if the folder no longer exists. */
  const walk = async (folderId: string): Promise<TrashContents | undefined> => {
    try {
      await mail.folders.get(folderId);
    } catch {
      return undefined;
    }
    const startedMs = nowMs();
    const back = takenBack((await read()).moves, folderId);
    const seen = { ids: new Set<number>(), headerMessageIds: new Set<string>() };
    let held = { count: 0, bytes: 0 };
    // What has just arrived is listed without size and Message-ID, until Thunderbird has asked the server.
    let isComplete = true;
    for await (const messages of walkMessages(mail.messages, { folderId })) {
      const { count: more, bytes } = sumMessages(messages.filter(({ id }) => !back.ids.has(id)));
      held = { count: held.count + more, bytes: held.bytes + bytes };
      for (const { id, headerMessageId } of messages) {
        seen.ids.add(id);
        seen.headerMessageIds.add(headerMessageId);
      }
      if (messages.some(({ size }) => size === 0)) isComplete = false;
    }
    if (isComplete) await change((removals) => noteSeen(removals, folderId, seen));
    const isMissing = await hasMissing(folderId);
    const less = back.underOtherNumbers(seen);
    return {
      count: Math.max(0, held.count - less.count),
      bytes: Math.max(0, held.bytes - less.bytes),
      isStale: !isComplete || isMissing,
      restsUntilMs: nowMs() + restFactor * (nowMs() - startedMs),
    };
  };

  const store = (folderId: string, contents: TrashContents | undefined) =>
    change((removals) => {
      const { [folderId]: _before, ...others } = removals.trashes;
      return { ...removals, trashes: contents ? { ...others, [folderId]: contents } : others };
    });

  const markStale = (folder: MailFolder | undefined) =>
    change((removals) => {
      const known = folder && removals.trashes[folder.id];
      if (!known || known.isStale) return removals;
      const trashes = { ...removals.trashes, [folder.id]: { ...known, isStale: true } };
      return { ...removals, trashes };
    });

  return {
    walk,
    store,
    markStale,

    /** Reads each trash that is not known as it is now. Returns how long those rest that are to be read later, or undefined if there are none. */
    async readTrashes(): Promise<number | undefined> {
      const waitsMs: number[] = [];
      for (const { id } of await listTrashes()) {
        const { [id]: known } = (await read()).trashes;
        if (known && !known.isStale) continue;
        const waitMs = known ? known.restsUntilMs - nowMs() : 0;
        if (waitMs > 0) {
          waitsMs.push(waitMs);
          continue;
        }
        const contents = await walk(id);
        await store(id, contents);
        // No event may come any more.
        if (contents && (await hasMissing(id))) waitsMs.push(contents.restsUntilMs - nowMs());
      }
      return waitsMs.length > 0 ? Math.min(...waitsMs) : undefined;
    },
  };
}
