import type { MailFolder } from "./mail-folder.ts";
import type { MailFailure } from "./mail-port-error.ts";
import type { MessageRow } from "./message-row.ts";

export type MailPage = {
  rows: MessageRow[];
  /** To be passed to `readPage` for the next page. Absent after the last one. */
  next?: string;
  /** How many messages the folder contains, if known. */
  folderMessages?: number;
};

/** Puts back what one call of `moveToTrash` moved. Resolves to the messages that were confirmed to be back. */
export type Restore = (signal: AbortSignal) => Promise<number>;

export type TrashResult = {
  /** Of the rows passed in, those that the server or program confirmed. */
  movedIds: readonly string[];
  /** Of the others, those that were no longer in the folder: another device has moved or deleted them. */
  goneIds?: readonly string[];
  /** Those that did not move although they were requested, as they are listed now, by the ids that they had. */
  returned?: ReadonlyMap<string, MessageRow>;
  /** Why they did not move, if the program reports it. */
  failure?: MailFailure;
  /** Those about which the server has not answered yet, and what became of them once it has. */
  pending?: { ids: readonly string[]; answer: Promise<TrashResult> };
  /** Absent if the program cannot undo it. */
  restore?: Restore;
};

/**
 * A mailbox that can be read and cleaned up: a webmail, or a mail program. Every method rejects if `signal` aborts, with `MailPortError`
 * for what a caller can handle, and sends one request at a time.
 */
export interface MailPort {
  /** The shortest pause between two pages. Longer answers make longer pauses. */
  readonly minPauseMs: number;
  listFolders(signal: AbortSignal): Promise<MailFolder[]>;
  /** A page of a folder: the first one without `cursor`. A folder may change meanwhile, so a row may come twice. */
  readPage(folder: MailFolder, cursor: string | undefined, signal: AbortSignal): Promise<MailPage>;
  /** Called when reading ended or was stopped, for a program whose state reading changes. Nothing waits for it. */
  endReading?(): Promise<void>;
  /**
   * A whole message as it is stored, to compare it. Changes nothing, not even whether it is read. The same message is always returned in the
   * same form, which may be that of a page.
   */
  readSource(folder: MailFolder, id: string, signal: AbortSignal): Promise<Uint8Array>;
  /** Lines of the raw header of a message: at least `List-Unsubscribe`, `List-Unsubscribe-Post` and `Date`, if it has them. */
  readHeader?(folder: MailFolder, id: string, signal: AbortSignal): Promise<string>;
  /** Moves messages of one folder to the trash. It frees nothing: the person empties the trash by the program's own command. */
  moveToTrash(
    folder: MailFolder,
    rows: readonly MessageRow[],
    signal: AbortSignal,
  ): Promise<TrashResult>;
  /** Selects messages of one folder in the program itself, where the person deletes them. Only for a program with accounts that have no trash. */
  selectMessages?(folder: MailFolder, rows: readonly MessageRow[]): Promise<void>;
  /** Shows a folder in the program itself. */
  openFolder?(folder: MailFolder): void;
  /** Shows a folder, and lets the program itself ask whether to empty it. */
  askToEmpty?(folder: MailFolder): void;
  /** Makes the program's own list show what was moved. */
  refresh?(): void;
}
