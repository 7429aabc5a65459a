import type {
  FolderRole,
  MailFolder,
  MailPage,
  MessageRow,
  TrashResult,
} from "@digital-cleanup/mailbox";
import { assertOnline } from "../weigh/assert-online.ts";
import { checkAnswer } from "../weigh/check-answer.ts";
import { matchMoved } from "../weigh/match-moved.ts";
import { readSource } from "../weigh/read-source.ts";
import type { WebmailPort } from "../weigh-panel/webmail-port.ts";
import { folderAddress } from "./folder-address.ts";
import { parseWeighedRows } from "./parse-weighed-rows.ts";
import { type Listing, numbersOf, requestSogo } from "./request.ts";

type SogoFolder = { path: string; name: string; type?: string; children?: SogoFolder[] };

const rowsPerPage = 200;
/** Undoing looks at the messages that came to the trash last. */
const maxMovedSince = 1_000;
const roles: Readonly<Record<string, FolderRole>> = {
  inbox: "inbox",
  sent: "sent",
  draft: "drafts",
  trash: "trash",
  junk: "junk",
};

async function request(path: string, signal: AbortSignal, body?: object): Promise<Response> {
  assertOnline();
  const response = await requestSogo(path, signal, body);
  checkAnswer(response);
  return response;
}

const requestJson = async <Json>(path: string, signal: AbortSignal, body?: object): Promise<Json> =>
  (await (await request(path, signal, body)).json()) as Json;

const flatten = (folders: readonly SogoFolder[]): SogoFolder[] =>
  folders.flatMap((folder) => [folder, ...flatten(folder.children ?? [])]);

async function listFolders(signal: AbortSignal): Promise<MailFolder[]> {
  const { mailboxes = [] } = await requestJson<{ mailboxes?: SogoFolder[] }>("0/view", signal);
  return flatten(mailboxes).map(({ path, name, type = "" }) => ({
    id: path,
    name,
    role: roles[type] ?? "other",
  }));
}

async function listNumbers({ id }: MailFolder, signal: AbortSignal): Promise<number[]> {
  const response = await request(`${folderAddress(id)}/view`, signal);
  // A folder that SOGo lists before it exists, for example for templates.
  if (response.status === 204) return [];
  return numbersOf((await response.json()) as Listing);
}

async function readRows(
  folder: MailFolder,
  uids: readonly number[],
  signal: AbortSignal,
): Promise<MessageRow[]> {
  if (uids.length === 0) return [];
  const address = `${folderAddress(folder.id)}/headers`;
  return parseWeighedRows(await requestJson(address, signal, { uids }), folder, Date.now());
}

async function moveBack(
  trash: MailFolder,
  folder: MailFolder,
  rows: readonly MessageRow[],
  signal: AbortSignal,
): Promise<number> {
  // The latest messages have the highest numbers.
  const last = (await listNumbers(trash, signal)).toSorted((a, b) => b - a).slice(0, maxMovedSince);
  const inTrash: MessageRow[] = [];
  for (let from = 0; from < last.length && inTrash.length < rows.length + rowsPerPage;) {
    inTrash.push(...(await readRows(trash, last.slice(from, from + rowsPerPage), signal)));
    from += rowsPerPage;
  }
  const uids = [...matchMoved(rows, inTrash).values()].map(({ id }) => Number(id));
  if (uids.length === 0) return 0;
  const target = `/${folderAddress(folder.id)}`;
  await request(`${folderAddress(trash.id)}/moveMessages`, signal, { uids, folder: target });
  return uids.length;
}

/** The server also confirms the deletion of messages that another device has taken from the folder before, so these are left out. */
async function moveToTrash(
  folder: MailFolder,
  rows: readonly MessageRow[],
  signal: AbortSignal,
): Promise<TrashResult> {
  const trash = (await listFolders(signal)).find(({ role }) => role === "trash");
  const present = new Set(await listNumbers(folder, signal));
  const [moved, gone] = [true, false].map((isPresent) =>
    rows.filter(({ id }) => present.has(Number(id)) === isPresent),
  ) as [MessageRow[], MessageRow[]];
  if (moved.length > 0) {
    const uids = moved.map(({ id }) => Number(id));
    await request(`${folderAddress(folder.id)}/batchDelete`, signal, { uids });
  }
  return {
    movedIds: moved.map(({ id }) => id),
    goneIds: gone.map(({ id }) => id),
    ...(trash &&
      moved.length > 0 && {
        restore: (restoreSignal: AbortSignal) => moveBack(trash, folder, moved, restoreSignal),
      }),
  };
}

/** Tested with Debian's SOGo 5.12. */
export const sogoMailPort = (): WebmailPort => {
  /** The numbers of the folder that is being read, from its first page on. */
  let reading: { id: string; numbers: number[] } | undefined;

  async function readPage(
    folder: MailFolder,
    cursor: string | undefined,
    signal: AbortSignal,
  ): Promise<MailPage> {
    if (cursor === undefined || reading?.id !== folder.id)
      reading = { id: folder.id, numbers: await listNumbers(folder, signal) };
    const { numbers } = reading;
    const from = Number(cursor ?? 0);
    const to = from + rowsPerPage;
    const rows = await readRows(folder, numbers.slice(from, to), signal);
    return {
      rows,
      folderMessages: numbers.length,
      ...(to < numbers.length && { next: String(to) }),
    };
  }

  return {
    minPauseMs: 200,
    listFolders,
    readPage,
    // As HTML text, which writes some characters in another way, but the same one each time.
    readSource: async (folder, id, signal) =>
      readSource(await request(`${folderAddress(folder.id)}/${id}/viewsource`, signal)),
    moveToTrash,
    moveInboxToTrash: async (uids, signal) => {
      await request("0/folderINBOX/batchDelete", signal, { uids: uids.map(Number) });
      return uids.length;
    },
    openFolder: ({ role }) => {
      const icon = { trash: "delete", junk: "thumb_down", inbox: "inbox" }[role as string];
      const item = `.sg-mailbox-list-item:has(.sg-folder.${icon}) .sg-item-name`;
      document.querySelector<HTMLElement>(item)?.click();
    },
    refresh: () => document.querySelector<HTMLElement>('[ng-click="mailbox.refresh()"]')?.click(),
  };
};
