import {
  type FolderRole,
  type MailFolder,
  type MailPage,
  type MailPort,
  MailPortError,
  type MessageRow,
  type TrashResult,
} from "@digital-cleanup/mailbox";
import { checkAnswer } from "../weigh/check-answer.ts";
import { matchMoved } from "../weigh/match-moved.ts";
import { isConfirmed, parseRoundcubeCalls } from "./parse-roundcube-calls.ts";
import { parseWeighedRows } from "./parse-weighed-rows.ts";
import { type RemoteResponse, requestRoundcube, shownListing } from "./request.ts";

const roles = ["inbox", "sent", "drafts", "trash", "junk", "archive"] as const;
/** Undoing reads the trash until the moved messages are found. */
const maxTrashPages = 100;

async function request(...args: Parameters<typeof requestRoundcube>): Promise<RemoteResponse> {
  const response = await requestRoundcube(...args);
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

async function move(
  from: MailFolder,
  to: MailFolder,
  rows: readonly MessageRow[],
  signal: AbortSignal,
): Promise<boolean> {
  const parameters = {
    _uid: rows.map(({ id }) => id).join(","),
    _mbox: from.id,
    _target_mbox: to.id,
    // The answer needs no rows.
    _refresh: "1",
  };
  const { exec = "" } = await request("move", parameters, signal, "POST");
  return isConfirmed(exec);
}

async function moveBack(
  trash: MailFolder,
  folder: MailFolder,
  rows: readonly MessageRow[],
  signal: AbortSignal,
): Promise<number> {
  const inTrash: MessageRow[] = [];
  let cursor: string | undefined;
  for (let pages = 0; pages < maxTrashPages; pages++) {
    const page = await readPage(trash, cursor, signal);
    inTrash.push(...page.rows);
    cursor = page.next;
    if (cursor === undefined) break;
  }
  const found = matchMoved(rows, inTrash);
  if (found.length === 0) return 0;
  return (await move(trash, folder, found, signal)) ? found.length : 0;
}

/** Tested with Debian's Roundcube 1.6. */
export const roundcubeMailPort = (): MailPort => ({
  minPauseMs: 200,
  listFolders: async () => listFolders(),
  readPage,
  endReading: async () => {
    const shown = shownListing();
    if (!shown) return;
    const parameters = { _mbox: shown.folder, _page: shown.page };
    await request("list", parameters, AbortSignal.timeout(30_000));
  },
  readMessageIds: async (folder, ids, signal) => {
    const found = new Map<string, string>();
    for (const id of ids) {
      const { exec = "" } = await request("headers", { _uid: id, _mbox: folder.id }, signal);
      const [html = ""] = (parseRoundcubeCalls(exec, "set_headers")[0] ?? []) as string[];
      const lines = html.replaceAll(/<br\s*\/?>/g, "\n");
      const text = new DOMParser().parseFromString(lines, "text/html").body.textContent ?? "";
      const messageId = /^Message-ID:\s*(<[^>]*>)/im.exec(text)?.[1];
      if (messageId) found.set(id, messageId);
    }
    return found;
  },
  moveToTrash: async (folder, rows, signal): Promise<TrashResult> => {
    const trash = listFolders().find(({ role }) => role === "trash");
    if (!trash || !(await move(folder, trash, rows, signal))) return { movedIds: [] };
    return {
      movedIds: rows.map(({ id }) => id),
      restore: (restoreSignal) => moveBack(trash, folder, rows, restoreSignal),
    };
  },
  openFolder: ({ id }) => linkTo(id)?.click(),
  refresh: () => linkTo(shownListing()?.folder ?? "")?.click(),
});
