import type { Mailbox, Row } from "../descriptor.ts";
import { ask } from "../review/page-fetch.ts";

type Mailboxes = { type?: string; path?: string }[];
type From = { name?: string; email?: string }[];
const inbox = "0/folderINBOX";
const usualPaths = { trash: "Trash", junk: "Junk" } as const;
const rowsAtOnce = 200;

/** SOGo takes a request with a body only with the word it set in a cookie for its own page. */
const token = (): string => /(?:^|;\s*)XSRF-TOKEN=([^;]+)/.exec(document.cookie)?.[1] ?? "";

async function request(path: string, signal: AbortSignal, body?: object): Promise<Response> {
  const [, base = "/"] = /^(.*\/Mail\/)/.exec(location.pathname) ?? [];
  const response = await ask(`${base}${path}`, {
    method: "POST",
    headers: { "content-type": "application/json", "X-XSRF-TOKEN": token() },
    signal,
    body: JSON.stringify(body ?? {}),
  });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response;
}

/** The first line names the columns. */
function rowsOf([names = [], ...lines]: unknown[][]): Row[] {
  const [uid, from, isRead] = ["uid", "From", "isRead"].map((name) => names.indexOf(name)) as [
    number,
    number,
    number,
  ];
  return lines.flatMap((line): Row[] => {
    const [sender] = (line[from] ?? []) as From;
    if (!sender?.email) return [];
    return [
      {
        uid: String(line[uid]),
        address: sender.email,
        name: sender.name ?? sender.email,
        isRead: Boolean(line[isRead]),
      },
    ];
  });
}

/** Reads until the empty line behind the header: the message itself stays where it is. */
async function headerOf(response: Response): Promise<string> {
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  while (!/\r?\n\r?\n/.test(text)) {
    const { done, value } = await reader.read();
    if (done) break;
    text += value;
  }
  await reader.cancel();
  const [header = ""] = text.split(/\r?\n\r?\n/);
  return new DOMParser().parseFromString(header, "text/html").body.textContent ?? "";
}

async function list(most: number, signal: AbortSignal): Promise<Row[]> {
  const { uids = [], threaded } = (await (await request(`${inbox}/view`, signal)).json()) as {
    uids?: unknown[];
    threaded?: unknown;
  };
  // In a threaded list each entry is a line with the number first, under a line of names.
  const numbers = threaded
    ? (uids as unknown[][]).slice(1).map(([uid]) => Number(uid))
    : uids.map(Number);
  const rows: Row[] = [];
  for (let at = 0; at < Math.min(most, numbers.length); at += rowsAtOnce) {
    const some = numbers.slice(at, Math.min(most, at + rowsAtOnce));
    const lines = await (await request(`${inbox}/headers`, signal, { uids: some })).json();
    rows.push(...rowsOf(lines as unknown[][]));
  }
  return rows;
}

export const sogoMailbox = (): Mailbox => ({
  visible: (signal) => list(50, signal),
  list,
  header: async (uid, signal) => headerOf(await request(`${inbox}/${uid}/viewsource`, signal)),
  moveToTrash: async (uids, signal) => {
    await request(`${inbox}/batchDelete`, signal, { uids: uids.map(Number) });
    return true;
  },
  countIn: async (folder, signal) => {
    const { mailboxes = [] } = (await (await request("0/view", signal)).json()) as {
      mailboxes?: Mailboxes;
    };
    const { path = usualPaths[folder] } = mailboxes.find(({ type }) => type === folder) ?? {};
    const { uids = [], threaded } = (await (
      await request(`0/folder${path}/view`, signal)
    ).json()) as { uids?: unknown[]; threaded?: unknown };
    return threaded ? Math.max(0, uids.length - 1) : uids.length;
  },
  refresh: () => document.querySelector<HTMLElement>('[ng-click="mailbox.refresh()"]')?.click(),
});
