import {
  type MailFolder,
  type MailPage,
  type MailPort,
  MailPortError,
} from "@digital-cleanup/mailbox";
import { messagesPerPage } from "../../../platform/mail/read-messages.ts";
import type { MessagePage } from "../../../platform/mail/thunderbird-api.ts";
import { type ListedFolder, listFolders } from "./list-folders.ts";
import { moveMessages } from "./move-messages.ts";
import type { PortDependencies } from "./port-dependencies.ts";
import { readListHeader } from "./read-list-header.ts";
import { toRow } from "./to-row.ts";
import { withTimeLimit } from "./with-time-limit.ts";

const pageLimitMs = 60_000;

/**
 * Thunderbird's mailboxes. Sizes are exact, and reading needs no network. Thunderbird reads ahead of the pages that are asked for, so
 * its list is aborted when reading ends or is stopped; it cannot go on in the middle of a folder, which is read again from its start.
 */
export function createMailPort(dependencies: PortDependencies): MailPort {
  const { mail, writeDay } = dependencies;
  const { messages, folders } = mail;
  let listed: readonly ListedFolder[] = [];
  let openList: string | undefined;

  const find = async ({ id }: MailFolder): Promise<ListedFolder> => {
    if (listed.length === 0) listed = await listFolders(mail);
    const found = listed.find(({ folder }) => folder.id === id);
    if (!found) throw new MailPortError("refused");
    return found;
  };

  const begin = ({ id }: MailFolder) =>
    messages.query({ folderId: id, messagesPerPage, autoPaginationTimeout: 0 });

  const readFolder = async (folder: MailFolder, cursor: string | undefined) => {
    if (cursor === undefined) {
      const { totalMessageCount } = await folders.getFolderInfo(folder.id);
      return { page: await begin(folder), number: 1, totalMessageCount };
    }
    const number = Number.parseInt(cursor, 10);
    const listId = cursor.slice(`${number} `.length);
    // A list that was aborted would seem to have ended.
    const page = await (listId === openList ? messages.continueList(listId) : begin(folder));
    return { page, number: number + 1, totalMessageCount: undefined };
  };

  const closeList = async (listId: string) => {
    await messages.abortList(listId);
    // Thunderbird forgets a list after its last page.
    let page: MessagePage = { id: listId, messages: [] };
    while (page.id !== null) page = await messages.continueList(page.id);
  };

  return {
    // A page takes Thunderbird 20 to 50 ms, and it pauses by itself between two pages.
    minPauseMs: 0,
    async listFolders(signal) {
      listed = await withTimeLimit(listFolders(mail), pageLimitMs, signal);
      return listed.map(({ folder }) => folder);
    },
    async readPage(folder, cursor, signal): Promise<MailPage> {
      const work = readFolder(folder, cursor).catch(() => {
        // The folder was deleted or renamed meanwhile.
        throw new MailPortError("refused");
      });
      const { page, number, totalMessageCount } = await withTimeLimit(work, pageLimitMs, signal);
      openList = page.id ?? undefined;
      return {
        rows: page.messages.map((message) => toRow(message, folder.role, writeDay)),
        // The id of a list is the same for all of its pages.
        ...(page.id !== null && { next: `${number} ${page.id}` }),
        ...(totalMessageCount !== undefined && { folderMessages: totalMessageCount }),
      };
    },
    async endReading() {
      const listId = openList;
      openList = undefined;
      if (listId !== undefined) await closeList(listId);
    },
    readHeader: (_folder, id, signal) => readListHeader(messages, Number(id), signal),
    async moveToTrash(folder, rows, signal) {
      return moveMessages(dependencies, await find(folder), rows, signal);
    },
    openFolder: ({ id }) => void showFolder(mail, id),
  };
}

/** Shows a folder in the first mail tab. */
async function showFolder(
  { mailTabs, tabs }: PortDependencies["mail"],
  folderId: string,
): Promise<void> {
  const [tab] = await mailTabs.query({});
  if (tab?.id === undefined) return;
  await mailTabs.update(tab.id, { displayedFolderId: folderId });
  await tabs.update(tab.id, { active: true });
}
