import type { Mailbox, MessageRow } from "../descriptor.ts";
import { pageFetch } from "../review/page-fetch.ts";

type Folders = { type?: string; path?: string }[];
type Senders = { name?: string; email?: string }[];
/** In a threaded listing the first entry names the columns and each further one is a row that begins with the number. */
type Listing = { uids?: unknown[]; threaded?: unknown };

const inbox = "0/folderINBOX";
const defaultPaths = { trash: "Trash", junk: "Junk" } as const;
const rowsPerRequest = 200;

/** SOGo requires the token of its cookie in each request with a body. */
const xsrfToken = (): string => /(?:^|;\s*)XSRF-TOKEN=([^;]+)/.exec(document.cookie)?.[1] ?? "";

async function request(path: string, signal: AbortSignal, body: object = {}): Promise<Response> {
  const [, base = "/"] = /^(.*\/Mail\/)/.exec(location.pathname) ?? [];
  const response = await pageFetch(`${base}${path}`, {
    method: "POST",
    headers: { "content-type": "application/json", "X-XSRF-TOKEN": xsrfToken() },
    signal,
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response;
}

const requestJson = async <Json>(path: string, signal: AbortSignal, body?: object): Promise<Json> =>
  (await (await request(path, signal, body)).json()) as Json;

/** The first line names the columns. */
function parseRows([columns = [], ...lines]: unknown[][]): MessageRow[] {
  const [uid, from, isRead] = ["uid", "From", "isRead"].map((name) => columns.indexOf(name)) as [
    number,
    number,
    number,
  ];
  return lines.flatMap((line): MessageRow[] => {
    const [sender] = (line[from] ?? []) as Senders;
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

/** Far more than a header; without an empty line, the whole message would be read. */
const maxHeaderLength = 300_000;

/** Reads up to the empty line after the header; the body of the message is not downloaded further. */
async function readHeaderText(response: Response): Promise<string> {
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  while (text.length < maxHeaderLength && !/\r?\n\r?\n/.test(text)) {
    const { done, value } = await reader.read();
    if (done) break;
    text += value;
  }
  await reader.cancel();
  const [header = ""] = text.split(/\r?\n\r?\n/);
  return new DOMParser().parseFromString(header, "text/html").body.textContent ?? "";
}

async function list(maxMessages: number, signal: AbortSignal): Promise<MessageRow[]> {
  const { uids = [], threaded } = await requestJson<Listing>(`${inbox}/view`, signal);
  const numbers = threaded
    ? (uids as unknown[][]).slice(1).map(([uid]) => Number(uid))
    : uids.map(Number);
  const rows: MessageRow[] = [];
  for (let at = 0; at < Math.min(maxMessages, numbers.length); at += rowsPerRequest) {
    const chunk = numbers.slice(at, Math.min(maxMessages, at + rowsPerRequest));
    rows.push(...parseRows(await requestJson(`${inbox}/headers`, signal, { uids: chunk })));
  }
  return rows;
}

export const sogoMailbox = (): Mailbox => ({
  canListUnasked: () => true,
  list,
  readHeader: async (uid, signal) =>
    readHeaderText(await request(`${inbox}/${uid}/viewsource`, signal)),
  moveToTrash: async (uids, signal) => {
    await request(`${inbox}/batchDelete`, signal, { uids: uids.map(Number) });
    return true;
  },
  countMessages: async (folder, signal) => {
    const { mailboxes = [] } = await requestJson<{ mailboxes?: Folders }>("0/view", signal);
    const { path = defaultPaths[folder] } = mailboxes.find(({ type }) => type === folder) ?? {};
    const { uids = [], threaded } = await requestJson<Listing>(`0/folder${path}/view`, signal);
    return threaded ? Math.max(0, uids.length - 1) : uids.length;
  },
  refresh: () => document.querySelector<HTMLElement>('[ng-click="mailbox.refresh()"]')?.click(),
});
