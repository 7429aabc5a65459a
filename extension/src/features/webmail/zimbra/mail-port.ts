import {
  type FolderRole,
  type MailFolder,
  type MailPage,
  type MessageRow,
  type TrashResult,
} from "@digital-cleanup/mailbox";
import { readSource } from "../weigh/read-source.ts";
import type { WebmailPort } from "../weigh-panel/webmail-port.ts";
import { type ListedMessage, listMessages, senderOf } from "./list-messages.ts";
import { requestSource, requestZimbra } from "./request.ts";
import { asList, folderIds, isMailFolder, type SoapFolder, withSubfolders } from "./soap.ts";

const rowsPerPage = 200;
const rootId = "1";

const roleOf = (id: string): FolderRole =>
  (Object.keys(folderIds) as (keyof typeof folderIds)[]).find((role) => folderIds[role] === id) ??
  "other";

/** The classic client names the elements of its tree of folders by their ids. */
export const folderItem = (id: string): string => `[id="zti__main_Mail__${id}_textCell"]`;

async function listFolders(signal: AbortSignal): Promise<MailFolder[]> {
  const { folder } = await requestZimbra("GetFolder", {}, signal);
  return (asList(folder) as SoapFolder[])
    .flatMap(withSubfolders)
    .filter((one) => isMailFolder(one) && one.id !== rootId)
    .map(({ id, name, absFolderPath }) => {
      const role = roleOf(String(id));
      // The page shows the special folders in the person's language, and the server names them in English.
      const shown = document.querySelector(folderItem(String(id)))?.textContent;
      const path = String(absFolderPath ?? name).replace(/^\//, "");
      return { id: String(id), name: (role !== "other" && shown) || path, role };
    });
}

function toRow(message: ListedMessage, { role }: MailFolder): MessageRow {
  const { id, su = "", d, s = 0, f = "" } = message;
  const sender = role === "sent" || role === "drafts" ? undefined : senderOf(message);
  const address = sender?.address.toLowerCase();
  const date = d === undefined ? undefined : new Date(d);
  return {
    id,
    subject: su,
    dateText: date?.toLocaleDateString() ?? "",
    ...(date && { year: date.getFullYear(), sentMs: date.getTime() }),
    ...(sender && address && { sender: address, senderName: sender.name }),
    bytes: s,
    marginBytes: 0,
    hasAttachments: f.includes("a"),
    isRead: !f.includes("u"),
  };
}

async function readPage(
  folder: MailFolder,
  cursor: string | undefined,
  signal: AbortSignal,
): Promise<MailPage> {
  const offset = Number(cursor ?? 0);
  const page = { offset, limit: rowsPerPage };
  const { messages, hasMore } = await listMessages(folder.id, page, signal);
  return {
    rows: messages.map((message) => toRow(message, folder)),
    ...(hasMore && { next: String(offset + messages.length) }),
  };
}

/** Of messages, those that are in a folder. They keep their ids wherever they are moved. */
async function findIn(
  folderId: string,
  ids: readonly string[],
  signal: AbortSignal,
): Promise<string[]> {
  const { m } = await requestZimbra("GetMsgMetadata", { m: { ids: ids.join(",") } }, signal);
  return (asList(m) as { id: string; l?: unknown }[])
    .filter(({ l }) => String(l) === folderId)
    .map(({ id }) => id);
}

/** Moves those that are still in the folder, because the server may confirm others too. Resolves to their ids. */
async function move(
  ids: readonly string[],
  from: string,
  to: string,
  signal: AbortSignal,
): Promise<string[]> {
  const present = await findIn(from, ids, signal);
  if (present.length > 0) {
    const action = { id: present.join(","), op: "move", l: to };
    await requestZimbra("MsgAction", { action }, signal);
  }
  return present;
}

async function moveToTrash(
  folder: MailFolder,
  rows: readonly MessageRow[],
  signal: AbortSignal,
): Promise<TrashResult> {
  const ids = rows.map(({ id }) => id);
  const movedIds = await move(ids, folder.id, folderIds.trash, signal);
  return {
    movedIds,
    goneIds: ids.filter((id) => !movedIds.includes(id)),
    ...(movedIds.length > 0 && {
      restore: async (restoreSignal: AbortSignal) =>
        (await move(movedIds, folderIds.trash, folder.id, restoreSignal)).length,
    }),
  };
}

/** From Zimbra's published interface. */
export const zimbraMailPort = (): WebmailPort => ({
  minPauseMs: 200,
  listFolders,
  readPage,
  readSource: async (_folder, id, signal) => readSource(await requestSource(id, signal)),
  moveToTrash,
  moveInboxToTrash: async (uids, signal) =>
    (await move(uids, folderIds.inbox, folderIds.trash, signal)).length,
  openFolder: ({ id }) => document.querySelector<HTMLElement>(folderItem(id))?.click(),
  // The client asks for what changed, which the server tells it.
  refresh: () => document.querySelector<HTMLElement>("#CHECK_MAIL")?.click(),
});
