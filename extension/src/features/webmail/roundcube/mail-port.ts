import {
  type FolderRole,
  type MailFolder,
  type MailPage,
  MailPortError,
  type MessageRow,
  type TrashResult,
} from "@digital-cleanup/mailbox";
import { assertOnline } from "../weigh/assert-online.ts";
import { checkAnswer } from "../weigh/check-answer.ts";
import { matchMoved } from "../weigh/match-moved.ts";
import { readSource } from "../weigh/read-source.ts";
import type { WebmailPort } from "../weigh-panel/webmail-port.ts";
import { getWebmailSession } from "../webmail-session.ts";
import { askToEmpty } from "./ask-to-empty.ts";
import { isConfirmed, parseRoundcubeCalls } from "./parse-roundcube-calls.ts";
import { parseWeighedRows } from "./parse-weighed-rows.ts";
import { parseHiddenFolders } from "./parse-hidden-folders.ts";
import type { RemoteResponse, RoundcubeRequests } from "./request.ts";
import { announceChanges } from "./show-changes.ts";

const roles = ["inbox", "sent", "drafts", "trash", "junk", "archive"] as const;
/** Undoing reads the trash until the moved messages are found. */
const maxTrashPages = 100;

/** An open panel has a session. */
const requests = (): RoundcubeRequests => getWebmailSession()!.roundcube;

async function request(
  action: string,
  parameters: Record<string, string>,
  signal: AbortSignal,
  method?: "POST",
): Promise<RemoteResponse> {
  assertOnline();
  return requests().inTurn(
    async (send) => readAnswer(await send(action, parameters, method)),
    signal,
  );
}

async function readAnswer(response: Response): Promise<RemoteResponse> {
  checkAnswer(response);
  // Without a session Roundcube answers with the page for signing in, or with a call.
  const answer = (await response.json().catch(() => undefined)) as RemoteResponse | undefined;
  if (!answer || /\bsession_error\(|_task=login/.test(answer.exec ?? "_task=login"))
    throw new MailPortError("signedOut");
  return answer;
}

const linkTo = (id: string): HTMLElement | undefined =>
  [...document.querySelectorAll<HTMLElement>("#mailboxlist li.mailbox > a")].find(
    (link) => link.getAttribute("rel") === id,
  );

/** The folders of the page's own list, without those that hold no messages. */
function listFolders(): MailFolder[] {
  const links = document.querySelectorAll("#mailboxlist li.mailbox:not(.virtual) > a[rel]");
  return Array.from(links, (link) => {
    const classes = link.parentElement!.classList;
    const role: FolderRole = roles.find((name) => classes.contains(name)) ?? "other";
    return {
      id: link.getAttribute("rel")!,
      name: link.firstChild?.textContent?.trim() ?? "",
      role,
    };
  });
}

/** Also those that the page's list does not show. A server whose settings cannot be read names none. */
async function listAllFolders(signal: AbortSignal): Promise<MailFolder[]> {
  assertOnline();
  const shown = listFolders();
  const known = new Set(shown.map(({ id }) => id));
  const response = await requests().readFolderPage(signal);
  const hidden = response.ok ? parseHiddenFolders(await response.text()) : [];
  return [...shown, ...hidden.filter(({ id }) => !known.has(id))];
}

async function readPage(
  folder: MailFolder,
  cursor: string | undefined,
  signal: AbortSignal,
): Promise<MailPage> {
  const page = Number(cursor ?? 1);
  const parameters = { _mbox: folder.id, _page: String(page) };
  const { env, exec = "" } = await request("list", parameters, signal);
  const calls = parseRoundcubeCalls(exec, "add_message_row");
  const rows = parseWeighedRows(calls, folder, Date.now());
  const { pagecount = 1, exists } = env ?? {};
  return {
    rows,
    ...(typeof exists === "number" && { folderMessages: exists }),
    ...(page < pagecount && { next: String(page + 1) }),
  };
}

/** The answer to a move needs no rows to fill the list again. */
const withoutRows = { _refresh: "1" };

/** Resolves to how many messages are left in the folder that they came from, if the response has it. */
async function move(
  from: MailFolder,
  to: MailFolder,
  rows: readonly Pick<MessageRow, "id">[],
  signal: AbortSignal,
  options: Record<string, string> = withoutRows,
): Promise<number | undefined> {
  const parameters = {
    _uid: rows.map(({ id }) => id).join(","),
    _mbox: from.id,
    _target_mbox: to.id,
    ...options,
  };
  const { exec = "", env } = await request("move", parameters, signal, "POST");
  if (!isConfirmed(exec)) throw new MailPortError("refused");
  return env?.exists;
}

async function readTrash(trash: MailFolder, signal: AbortSignal): Promise<MessageRow[]> {
  const rows: MessageRow[] = [];
  let cursor: string | undefined;
  for (let pages = 0; pages < maxTrashPages; pages++) {
    const page = await readPage(trash, cursor, signal);
    rows.push(...page.rows);
    cursor = page.next;
    if (cursor === undefined) break;
  }
  return rows;
}

async function moveBack(
  trash: MailFolder,
  folder: MailFolder,
  rows: readonly MessageRow[],
  signal: AbortSignal,
): Promise<number> {
  const found = [...matchMoved(rows, await readTrash(trash, signal)).values()];
  if (found.length > 0) await move(trash, folder, found, signal);
  return found.length;
}

/**
 * The server also confirms a move of messages that another device has taken from the folder before. If the folder lost fewer than were
 * named, those that are now in the trash were moved.
 */
async function moveToTrash(
  folder: MailFolder,
  rows: readonly MessageRow[],
  signal: AbortSignal,
): Promise<TrashResult> {
  const trash = listFolders().find(({ role }) => role === "trash");
  if (!trash) throw new MailPortError("refused");
  const { folderMessages: before } = await readPage(folder, undefined, signal);
  const left = await move(folder, trash, rows, signal);
  const lost =
    before === undefined || left === undefined ? rows.length : Math.max(0, before - left);
  let moved = rows;
  let gone: readonly MessageRow[] = [];
  if (lost < rows.length) {
    const inTrash = matchMoved(rows, lost === 0 ? [] : await readTrash(trash, signal));
    moved = rows.filter((row) => inTrash.has(row)).slice(0, lost);
    gone = rows.filter((row) => !inTrash.has(row));
  }
  return {
    movedIds: moved.map(({ id }) => id),
    goneIds: gone.map(({ id }) => id),
    ...(moved.length > 0 && {
      restore: (restoreSignal: AbortSignal) => moveBack(trash, folder, moved, restoreSignal),
    }),
  };
}

async function moveInboxToTrash(uids: readonly string[], signal: AbortSignal): Promise<number> {
  const [inbox, trash] = ["inbox", "trash"].map((name) =>
    listFolders().find(({ role }) => role === name),
  );
  if (!inbox || !trash) throw new MailPortError("refused");
  const rows = uids.map((id) => ({ id }));
  await move(inbox, trash, rows, signal, {});
  return uids.length;
}

/** Tested with Debian's Roundcube 1.6. */
export const roundcubeMailPort = (): WebmailPort => ({
  minPauseMs: 200,
  listFolders: listAllFolders,
  readPage,
  readSource: async (folder, id, signal) => {
    assertOnline();
    // To save it: what is only shown has lost the spaces at the end of its lines. Neither marks it as read.
    const parameters = { _uid: id, _mbox: folder.id, _save: "1" };
    return requests().inTurn(async (send) => {
      const response = await send("viewsource", parameters);
      checkAnswer(response);
      return readSource(response);
    }, signal);
  },
  moveToTrash,
  moveInboxToTrash,
  openFolder: ({ id }) => linkTo(id)?.click(),
  askToEmpty: ({ id }) => {
    linkTo(id)?.click();
    askToEmpty(id);
  },
  refresh: () => announceChanges({ hasMoved: true }),
});
