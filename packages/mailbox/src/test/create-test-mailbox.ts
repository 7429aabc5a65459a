import type { MailFolder } from "../port/mail-folder.ts";
import { MailPortError } from "../port/mail-port-error.ts";
import type { MailPort } from "../port/mail-port.ts";
import type { MessageRow } from "../port/message-row.ts";

export type TestFolder = { folder: MailFolder; rows: MessageRow[] };

export const testRow = (change: Partial<MessageRow> & { id: string }): MessageRow => ({
  subject: "subject",
  dateText: "2026-11-20",
  year: 2026,
  bytes: 1_000,
  marginBytes: 0,
  hasAttachments: false,
  ...change,
});

export const testFolder = (
  role: MailFolder["role"],
  rows: MessageRow[],
  id: string = role,
): TestFolder => ({ folder: { id, name: id, role }, rows });

/** A message of a row, with a text of its own size. */
export const sourceOf = ({ subject, messageId = "", bytes }: MessageRow): Uint8Array =>
  new TextEncoder().encode(
    `Subject: ${subject}\r\nMessage-ID: ${messageId}\r\n\r\n${"0".repeat(bytes)}\r\n`,
  );

/** A mailbox in memory. `requests` lists what was read. */
export function createTestMailbox(
  folders: TestFolder[],
  rowsPerPage = 2,
): MailPort & { requests: string[] } {
  const requests: string[] = [];
  const rowsOf = ({ id }: MailFolder) => folders.find(({ folder }) => folder.id === id)!.rows;
  const move = (from: MailFolder, to: MailFolder, rows: readonly MessageRow[]) => {
    const source = rowsOf(from);
    for (const row of rows) {
      const at = source.findIndex(({ id }) => id === row.id);
      if (at !== -1) rowsOf(to).push(...source.splice(at, 1));
    }
  };
  return {
    requests,
    minPauseMs: 100,
    listFolders: async () => {
      requests.push("folders");
      return folders.map(({ folder }) => folder);
    },
    readPage: async (folder, cursor, signal) => {
      requests.push(`${folder.id} ${cursor ?? "0"}`);
      signal.throwIfAborted();
      const from = Number(cursor ?? 0);
      const rows = rowsOf(folder).slice(from, from + rowsPerPage);
      const next = from + rowsPerPage;
      return {
        rows,
        folderMessages: rowsOf(folder).length,
        ...(next < rowsOf(folder).length && { next: String(next) }),
      };
    },
    readSource: async (folder, id) => {
      requests.push(`${folder.id} source ${id}`);
      const row = rowsOf(folder).find((one) => one.id === id);
      if (!row) throw new MailPortError("refused");
      return sourceOf(row);
    },
    moveToTrash: async (folder, rows) => {
      const trash = folders.find((one) => one.folder.role === "trash")!.folder;
      move(folder, trash, rows);
      return {
        movedIds: rows.map(({ id }) => id),
        restore: async () => {
          move(trash, folder, rows);
          return rows.length;
        },
      };
    },
  };
}

/** A clock that moves only while a reader waits, and by `pass`. */
export function createTestClock() {
  const waits: number[] = [];
  let nowMs = 0;
  return {
    waits,
    nowMs: () => nowMs,
    pass: (durationMs: number) => {
      nowMs += durationMs;
    },
    wait: async (durationMs: number, signal: AbortSignal) => {
      signal.throwIfAborted();
      waits.push(durationMs);
      nowMs += durationMs;
    },
  };
}
