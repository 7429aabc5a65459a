import {
  type FolderRole,
  type MailFolder,
  type MailPage,
  type MailPort,
  MailPortError,
  type MessageRow,
} from "@digital-cleanup/mailbox";
import type { MessageHeader } from "../../../platform/mail/thunderbird-api.ts";
import { reportError } from "../../../platform/report-error.ts";
import { createFolderReader } from "./create-folder-reader.ts";
import { type ListedFolder, listFolders } from "./list-folders.ts";
import { moveMessages } from "./moving/move-messages.ts";
import { parseAuthor } from "@digital-cleanup/mailbox";
import type { PortDependencies } from "./port-dependencies.ts";
import { readListHeader } from "./read-list-header.ts";
import { withTimeLimit } from "./with-time-limit.ts";

/** In folders of sent messages and drafts, the author is the person. */
const ownRoles: readonly FolderRole[] = ["sent", "drafts"];
/** Earlier years are messages without a date. */
const minYear = 1980;

/**
 * Thunderbird's list does not tell which messages have attachments, and its search for them downloads every message. Above this size a
 * message nearly always has one.
 */
const minBytesWithAttachment = 100_000;

const pageLimitMs = 60_000;
/** It may have to be downloaded. */
const sourceLimitMs = 120_000;

/** Thunderbird's mailboxes. Sizes are exact, and reading needs no network. */
export function createMailPort(dependencies: PortDependencies): MailPort {
  const { mail, writeDay } = dependencies;
  let listed: readonly ListedFolder[] = [];
  const reader = createFolderReader(mail);
  /** Messages of moves that the server has not answered yet. */
  const underWay = new Set<number>();

  const find = async ({ id }: MailFolder): Promise<ListedFolder> => {
    if (listed.length === 0) listed = await listFolders(mail);
    const found = listed.find(({ folder }) => folder.id === id);
    if (!found) throw new MailPortError("refused");
    return found;
  };

  return {
    // A page takes Thunderbird 20 to 50 ms, and it pauses by itself between two pages.
    minPauseMs: 0,
    async listFolders(signal) {
      listed = await withTimeLimit(listFolders(mail), pageLimitMs, signal);
      return listed.map(({ folder }) => folder);
    },
    async readPage(folder, cursor, signal): Promise<MailPage> {
      const { messages, ...page } = await reader.readPage(folder, cursor, signal);
      return {
        ...page,
        rows: messages.map((message) => toRow(message, folder.role, writeDay)),
      };
    },
    endReading: reader.end,
    readSource: (_folder, id, signal) => readSource(mail.messages, Number(id), signal),
    readHeader: (_folder, id, signal) => readListHeader(mail.messages, Number(id), signal),
    async moveToTrash(folder, rows, signal) {
      return moveMessages({ ...dependencies, underWay }, await find(folder), rows, signal);
    },
    selectMessages: (_folder, rows) => selectMessages(mail, rows),
    openFolder: ({ id }) => void showFolder(mail, id).catch(reportError),
  };
}

/** Thunderbird gives no reason if it cannot read a message: without network, one that is not stored here, or one that is gone. */
async function readSource(
  messages: Pick<PortDependencies["mail"]["messages"], "getRaw">,
  id: number,
  signal: AbortSignal,
): Promise<Uint8Array> {
  try {
    const file = await withTimeLimit(messages.getRaw(id), sourceLimitMs, signal);
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    signal.throwIfAborted();
    throw new MailPortError("refused");
  }
}

/** Brings the first mail tab to the front. */
async function openMailTab({ mailTabs, tabs }: PortDependencies["mail"]): Promise<number> {
  const [tab] = await mailTabs.query({});
  if (tab?.tabId === undefined) throw new Error("Thunderbird shows no mail");
  await tabs.update(tab.tabId, { active: true });
  return tab.tabId;
}

async function showFolder(mail: PortDependencies["mail"], folderId: string): Promise<void> {
  await mail.mailTabs.update(await openMailTab(mail), { displayedFolderId: folderId });
}

/** Selects messages of one folder, which is shown then. */
async function selectMessages(
  mail: PortDependencies["mail"],
  rows: readonly MessageRow[],
): Promise<void> {
  const ids = rows.map(({ id }) => Number(id));
  await mail.mailTabs.setSelectedMessages(await openMailTab(mail), ids);
}

function toRow(
  { id, author, date, headerMessageId, read, size, subject }: MessageHeader,
  role: FolderRole,
  writeDay: (date: Date) => string,
): MessageRow {
  const sender = ownRoles.includes(role) ? undefined : parseAuthor(author);
  const year = date.getFullYear();
  return {
    id: String(id),
    ...(sender && { sender: sender.address, senderName: sender.name }),
    subject,
    ...(year >= minYear && { year, sentMs: date.getTime() }),
    dateText: year >= minYear ? writeDay(date) : "",
    bytes: size,
    marginBytes: 0,
    ...(headerMessageId && { messageId: headerMessageId }),
    hasAttachments: size >= minBytesWithAttachment,
    isRead: read,
  };
}
