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

type Options = {
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
export class RemovalCounter {
  readonly #options: Options;
  readonly #trashes: ReturnType<typeof createTrashReader>;

  constructor(options: Options) {
    const { mail, nowMs, read } = options;
    this.#options = options;
    this.#trashes = createTrashReader({ mail, nowMs, read, change: (how) => this.#change(how) });
  }

  /** Call it when a tab shows or selects other messages; with no page when it was closed. */
  async show(tabId: number, page?: MessagePage): Promise<void> {
    const messages = page ? await readPages(this.#options.mail.messages, page, maxSelected) : [];
    await this.#showIds(
      tabId,
      messages.map(({ id }) => id),
    );
  }

  /** Call it with messages that the person chose to move in a page of the extension, and with none after the move. */
  showChosen(ids: readonly number[]): Promise<void> {
    return this.#showIds(ownTabId, ids);
  }

  /** Messages were deleted for ever: on IMAP they are only marked, until Thunderbird compacts the folder. */
  async handleDeleted(page: MessagePage): Promise<void> {
    const messages = await readPages(this.#options.mail.messages, page);
    await this.#leaveTrash(messages);
    const shown = await this.#onlyShown(messages);
    const asked =
      shown.length <= maxAsked
        ? await Promise.all(shown.map((message) => this.#isStillThere(message)))
        : [];
    const gone = shown.filter((_message, index) => !asked[index]);
    if (gone.length === 0) return;
    await this.#options.count({ count: gone.length });
    await this.#change((removals) => ({ ...removals, marked: removals.marked + gone.length }));
  }

  async handleMoved(before: MessagePage, after: MessagePage): Promise<void> {
    const { messages } = this.#options.mail;
    const [left, arrived] = await Promise.all([
      readPages(messages, before),
      readPages(messages, after),
    ]);
    const isOutOfTrash = ({ folder }: MessageHeader, index: number) =>
      isTrash(folder) && !isTrash(arrived[index]?.folder);
    const isIntoTrash = (_message: MessageHeader, index: number) =>
      isTrash(arrived[index]?.folder) && !isTrash(left[index]?.folder);
    await this.#moveOutOfTrash(left.filter(isOutOfTrash));
    await this.#moveIntoTrash(left.filter(isIntoTrash), arrived.filter(isIntoTrash));
  }

  /** Thunderbird reports an emptied trash as a deleted folder, although the folder is there still. */
  async handleFolderDeleted(folder: MailFolder): Promise<void> {
    if (!isTrash(folder)) return;
    const { [folder.id]: known } = (await this.#options.read()).trashes;
    const after = await this.#trashes.walk(folder.id);
    await this.#trashes.store(folder.id, after);
    // The folder itself is gone with its account, or the server has not been asked yet.
    if (!after || !this.#options.isOnline()) return;
    const emptied = findEmptied(known, after);
    if (!emptied) return;
    await this.#options.count(emptied);
    await this.#change((removals) => ({
      ...removals,
      setAside: 0,
      freed: {
        count: removals.freed.count + emptied.count,
        bytes: removals.freed.bytes + emptied.bytes,
      },
    }));
  }

  /** Taking back a move into the trash has no other sign than this event, of the folder into which the messages went back. */
  async handleFolderChanged(folder: MailFolder): Promise<void> {
    if (isTrash(folder)) return this.#trashes.markStale(folder);
    const moves = (await this.#options.read()).moves.filter(
      ({ fromId, isTakenBack }) => fromId === folder.id && !isTakenBack,
    );
    for (const move of moves) {
      const { headerMessageId, fromId, trashId, keptCopies } = move;
      if ((await this.#countCopies(fromId, headerMessageId)) <= keptCopies) continue;
      await this.#change((removals) => ({
        ...removals,
        setAside: Math.max(0, removals.setAside - move.setAside),
        moves: removals.moves.map((other) =>
          isSameMove(other, move) ? { ...other, isTakenBack: true } : other,
        ),
      }));
      await this.#trashes.store(trashId, await this.#trashes.walk(trashId));
    }
  }

  readTrashes(): Promise<number | undefined> {
    return this.#trashes.readTrashes();
  }

  async #change(how: (removals: Removals) => Removals): Promise<void> {
    const before = await this.#options.read();
    const after = how(before);
    if (after !== before) await this.#options.write(after);
  }

  #showIds(tabId: number, ids: readonly number[]): Promise<void> {
    return this.#change((removals) => ({
      ...removals,
      shown: showMessages(removals.shown, tabId, ids, this.#options.nowMs()),
    }));
  }

  async #onlyShown(messages: readonly MessageHeader[]): Promise<MessageHeader[]> {
    const { read, nowMs } = this.#options;
    const shown = shownIds((await read()).shown, nowMs());
    return messages.filter(({ id }) => shown.has(id));
  }

  /** How many messages with this Message-ID are in a folder. */
  async #countCopies(folderId: string, headerMessageId: string): Promise<number> {
    const { mail } = this.#options;
    return (await mail.messages.query({ folderId, headerMessageId })).messages.length;
  }

  /** A message without its deleted attachments, or moved back by another client, is in its folder still. */
  async #isStillThere({ folder, headerMessageId }: MessageHeader): Promise<boolean> {
    if (!folder) return false;
    return (await this.#countCopies(folder.id, headerMessageId)) > 0;
  }

  async #leaveTrash(messages: readonly MessageHeader[]): Promise<void> {
    const byTrash = Map.groupBy(
      messages.filter(({ folder }) => isTrash(folder)),
      ({ folder }) => folder!.id,
    );
    for (const [folderId, left] of byTrash) {
      await this.#change((removals) => ({
        ...removals,
        trashes: takeFromTrash(removals.trashes, folderId, left),
      }));
    }
  }

  async #moveOutOfTrash(messages: readonly MessageHeader[]): Promise<void> {
    await this.#leaveTrash(messages);
    const isMovedOut = ({ trashId, headerMessageId }: TrashMove) =>
      messages.some((one) => one.folder?.id === trashId && one.headerMessageId === headerMessageId);
    await this.#change((removals) => dropMoves(removals, isMovedOut, messages.length));
  }

  /** The same messages as they were and as they are in the trash. */
  async #moveIntoTrash(
    left: readonly MessageHeader[],
    arrived: readonly MessageHeader[],
  ): Promise<void> {
    const [first] = left;
    const trash = arrived[0]?.folder;
    if (!first?.folder || !trash) return;
    const shown = await this.#onlyShown(left);
    const move = {
      fromId: first.folder.id,
      trashId: trash.id,
      headerMessageId: first.headerMessageId,
      keptCopies: await this.#countCopies(first.folder.id, first.headerMessageId),
      ...sumMessages(left),
      ids: arrived.map(({ id }) => id),
      setAside: shown.length,
      isTakenBack: false,
      isMovedAgain: false,
      isMissing: false,
    };
    const moved = new Set(left.map(({ headerMessageId }) => headerMessageId));
    await this.#change((removals) => ({
      ...removals,
      moves: addMove(removals.moves, move, moved),
      setAside: removals.setAside + shown.length,
    }));
    await this.#trashes.markStale(trash);
  }
}
