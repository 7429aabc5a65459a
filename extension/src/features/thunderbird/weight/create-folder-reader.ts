import { type MailFolder, MailPortError } from "@digital-cleanup/mailbox";
import { messagesPerPage } from "../../../platform/mail/read-messages.ts";
import type {
  MailApi,
  MessagePage,
  MessagesQuery,
} from "../../../platform/mail/thunderbird-api.ts";
import { withTimeLimit } from "./with-time-limit.ts";

const pageLimitMs = 60_000;
/** Thunderbird compares whole seconds. */
const marginMs = 1000;

/** What was read of a folder, so that reading goes on after it was stopped. */
type Read = { folderId: string; ids: Set<number>; minMs: number; maxMs: number };

/**
 * Reads folders page by page. Thunderbird reads ahead of the pages that are asked for, so its list is aborted when reading ends or is stopped,
 * and no list can begin in the middle of a folder. It can leave out messages by their date without converting them, which is what takes
 * time: after a stop, those that are older and those that are newer than what was read come first, and the folder is read again between
 * these dates only if some are still missing.
 */
export function createFolderReader({ messages, folders }: Pick<MailApi, "messages" | "folders">) {
  let read: Read | undefined;
  /** The list whose pages are being read. */
  let openList: string | undefined;
  /** The lists after it; undefined if reading was stopped. */
  let rest: MessagesQuery[] | undefined;

  const countMessages = async (folderId: string): Promise<number> =>
    (await folders.getFolderInfo(folderId)).totalMessageCount ?? 0;

  const nextPage = (folderId: string): Promise<MessagePage> => {
    // A list that was aborted would seem to have ended.
    if (rest && openList !== undefined) return messages.continueList(openList);
    const [query = { folderId }, ...others] = rest ?? unread(folderId, read);
    rest = others;
    return messages.query({ ...query, messagesPerPage, autoPaginationTimeout: 0 });
  };

  /** Whether a list is left. The last one is needed only if messages are missing. */
  const hasMore = async (folderId: string): Promise<boolean> =>
    rest !== undefined &&
    (rest.length > 1 ||
      (rest.length === 1 && (read?.ids.size ?? 0) < (await countMessages(folderId))));

  const closeList = async (listId: string) => {
    await messages.abortList(listId);
    // Thunderbird forgets a list after its last page.
    let page: MessagePage = { id: listId, messages: [] };
    while (page.id !== null) page = await messages.continueList(page.id);
  };

  return {
    /** A page of a folder, the first one without `cursor`, which is the number of a page. */
    async readPage({ id }: MailFolder, cursor: string | undefined, signal: AbortSignal) {
      if (cursor === undefined) {
        read = { folderId: id, ids: new Set(), minMs: Infinity, maxMs: -Infinity };
        [openList, rest] = [undefined, [{ folderId: id }]];
      }
      const page = await withTimeLimit(nextPage(id).catch(refuse), pageLimitMs, signal);
      // What is noted from here on is returned, also if the signal has aborted meanwhile.
      openList = page.id ?? undefined;
      for (const message of page.messages) note(read, id, message);
      const isLast = page.id === null && !(await hasMore(id).catch(refuse));
      return {
        messages: page.messages,
        ...(!isLast && { next: String(Number(cursor ?? 0) + 1) }),
        ...(cursor === undefined && { folderMessages: await countMessages(id).catch(refuse) }),
      };
    },
    /** When reading ended or was stopped. */
    async end() {
      const listId = openList;
      [openList, rest] = [undefined, undefined];
      if (listId !== undefined) await closeList(listId);
    },
  };
}

/** The folder was deleted or renamed meanwhile. */
function refuse(): never {
  throw new MailPortError("refused");
}

function note(
  read: Read | undefined,
  folderId: string,
  { id, date }: { id: number; date: Date },
): void {
  if (read?.folderId !== folderId) return;
  read.ids.add(id);
  read.minMs = Math.min(read.minMs, date.getTime());
  read.maxMs = Math.max(read.maxMs, date.getTime());
}

/** The lists that contain what is missing, the last of them what was read before. */
function unread(folderId: string, read: Read | undefined): MessagesQuery[] {
  if (read?.folderId !== folderId || read.ids.size === 0) return [{ folderId }];
  const oldest = new Date(read.minMs + marginMs);
  const newest = new Date(read.maxMs - marginMs);
  return [
    { folderId, toDate: oldest },
    { folderId, fromDate: newest },
    {
      folderId,
      fromDate: new Date(read.minMs - marginMs),
      toDate: new Date(read.maxMs + marginMs),
    },
  ];
}
