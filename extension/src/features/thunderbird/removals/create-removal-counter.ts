import { readPages } from "../../../platform/mail/read-messages.ts";
import { isTrash } from "../../../platform/mail/special-folder.ts";
import type {
  MailApi,
  MailFolder,
  MessageHeader,
  MessagePage,
} from "../../../platform/mail/thunderbird-api.ts";
import type { Removals } from "./removals.ts";
import { showMessages, shownIds } from "./shown-messages.ts";
import { createTrashReader } from "./create-trash-reader.ts";
import { findEmptied, sumMessages, takeFromTrash } from "./trash-contents.ts";
import { addMove, dropMoves, isSameMove, type TrashMove } from "./trash-moves.ts";

/** Above, the rest of a selection is not counted: reading it would keep Thunderbird's window busy for seconds. */
const maxSelected = 1000;
/** Attachments are deleted from one message at a time, and each question takes up to 80 ms. */
const maxAsked = 20;
/** Stands for a page of the extension. Tabs have positive numbers. */
const ownTabId = -1;

type Dependencies = {
  mail: Pick<MailApi, "messages" | "folders">;
  nowMs: () => number;
  isOnline: () => boolean;
  /** The stored state, which survives the background. */
  read: () => Promise<Removals>;
  write: (removals: Removals) => Promise<void>;
  /** Counts messages that are gone. Without `bytes` Thunderbird only marked them: the server frees them later. */
  count: (removed: { count: number; bytes?: number }) => Promise<void>;
};

/**
 * Follows what a person deletes in Thunderbird. Its events also report what other clients delete and move, so only messages that are
 * selected or open here are counted, and a trash only when Thunderbird itself empties it. Calls must be serialized.
 */
export function createRemovalCounter(dependencies: Dependencies) {
  const { mail, nowMs, isOnline, read, write, count } = dependencies;

  const change = async (how: (removals: Removals) => Removals) => {
    const before = await read();
    const after = how(before);
    if (after !== before) await write(after);
  };

  const trashes = createTrashReader({ mail, nowMs, read, change });

  const shownOf = async (messages: readonly MessageHeader[]) => {
    const shown = shownIds((await read()).shown, nowMs());
    return messages.filter(({ id }) => shown.has(id));
  };

  /** How many messages with this Message-ID are in a folder. */
  const countCopies = async (folderId: string, headerMessageId: string): Promise<number> =>
    (await mail.messages.query({ folderId, headerMessageId })).messages.length;

  /** A message without its deleted attachments, or moved back by another client, is in its folder still. */
  const isStillThere = async ({ folder, headerMessageId }: MessageHeader): Promise<boolean> => {
    if (!folder) return false;
    return (await countCopies(folder.id, headerMessageId)) > 0;
  };

  const leaveTrash = async (messages: readonly MessageHeader[]) => {
    const byTrash = Map.groupBy(
      messages.filter(({ folder }) => isTrash(folder)),
      ({ folder }) => folder!.id,
    );
    for (const [folderId, left] of byTrash) {
      await change((removals) => ({
        ...removals,
        trashes: takeFromTrash(removals.trashes, folderId, left),
      }));
    }
  };

  const showIds = (tabId: number, ids: readonly number[]) =>
    change((removals) => ({
      ...removals,
      shown: showMessages(removals.shown, tabId, ids, nowMs()),
    }));

  return {
    /** Call it when a tab shows or selects other messages; with no page when it was closed. */
    async show(tabId: number, page?: MessagePage): Promise<void> {
      const messages = page ? await readPages(mail.messages, page, maxSelected) : [];
      await showIds(
        tabId,
        messages.map(({ id }) => id),
      );
    },

    /** Call it with messages that the person chose to move in a page of the extension, and with none after the move. */
    showChosen: (ids: readonly number[]): Promise<void> => showIds(ownTabId, ids),

    /** Messages were deleted for ever: on IMAP they are only marked, until Thunderbird compacts the folder. */
    async handleDeleted(page: MessagePage): Promise<void> {
      const messages = await readPages(mail.messages, page);
      await leaveTrash(messages);
      const shown = await shownOf(messages);
      const asked = shown.length <= maxAsked ? await Promise.all(shown.map(isStillThere)) : [];
      const gone = shown.filter((_message, index) => !asked[index]);
      if (gone.length === 0) return;
      await count({ count: gone.length });
      await change((removals) => ({ ...removals, marked: removals.marked + gone.length }));
    },

    async handleMoved(before: MessagePage, after: MessagePage): Promise<void> {
      const [left, arrived] = await Promise.all([
        readPages(mail.messages, before),
        readPages(mail.messages, after),
      ]);
      const outOfTrash = left.filter(
        ({ folder }, index) => isTrash(folder) && !isTrash(arrived[index]?.folder),
      );
      await leaveTrash(outOfTrash);
      const isMovedOut = ({ trashId, headerMessageId }: TrashMove) =>
        outOfTrash.some(
          (one) => one.folder?.id === trashId && one.headerMessageId === headerMessageId,
        );
      await change((removals) => dropMoves(removals, isMovedOut, outOfTrash.length));
      const isIntoTrash = (_message: MessageHeader, index: number) =>
        isTrash(arrived[index]?.folder) && !isTrash(left[index]?.folder);
      const intoTrash = left.filter(isIntoTrash);
      const [first] = intoTrash;
      const trash = arrived.find(({ folder }) => isTrash(folder))?.folder;
      if (!first?.folder || !trash) return;
      const shown = await shownOf(intoTrash);
      const keptCopies = await countCopies(first.folder.id, first.headerMessageId);
      const move = {
        fromId: first.folder.id,
        trashId: trash.id,
        headerMessageId: first.headerMessageId,
        keptCopies,
        ...sumMessages(intoTrash),
        ids: arrived.filter(isIntoTrash).map(({ id }) => id),
        setAside: shown.length,
        isTakenBack: false,
        isMovedAgain: false,
        isMissing: false,
      };
      const moved = new Set(intoTrash.map(({ headerMessageId }) => headerMessageId));
      await change((removals) => ({
        ...removals,
        moves: addMove(removals.moves, move, moved),
        setAside: removals.setAside + shown.length,
      }));
      await trashes.markStale(trash);
    },

    /** Thunderbird reports an emptied trash as a deleted folder, although the folder is there still. */
    async handleFolderDeleted(folder: MailFolder): Promise<void> {
      if (!isTrash(folder)) return;
      const { [folder.id]: known } = (await read()).trashes;
      const after = await trashes.walk(folder.id);
      await trashes.store(folder.id, after);
      // The folder itself is gone with its account, or the server has not been asked yet.
      if (!after || !isOnline()) return;
      const emptied = findEmptied(known, after);
      if (!emptied) return;
      await count(emptied);
      await change((removals) => ({
        ...removals,
        setAside: 0,
        freed: {
          count: removals.freed.count + emptied.count,
          bytes: removals.freed.bytes + emptied.bytes,
        },
      }));
    },

    /** Taking back a move into the trash has no other sign than this event, of the folder into which the messages went back. */
    async handleFolderChanged(folder: MailFolder): Promise<void> {
      if (isTrash(folder)) return trashes.markStale(folder);
      const moves = (await read()).moves.filter(
        ({ fromId, isTakenBack }) => fromId === folder.id && !isTakenBack,
      );
      for (const move of moves) {
        const { headerMessageId, fromId, trashId, keptCopies } = move;
        if ((await countCopies(fromId, headerMessageId)) <= keptCopies) continue;
        await change((removals) => ({
          ...removals,
          setAside: Math.max(0, removals.setAside - move.setAside),
          moves: removals.moves.map((other) =>
            isSameMove(other, move) ? { ...other, isTakenBack: true } : other,
          ),
        }));
        await trashes.store(trashId, await trashes.walk(trashId));
      }
    },

    readTrashes: trashes.readTrashes,
  };
}
