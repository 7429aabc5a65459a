import {
  groupBySender,
  type InboxRow,
  type Sender,
} from "../../../ui/newsletters/group-by-sender.ts";
import { parseListHeader } from "../../../ui/newsletters/parse-list-header.ts";
import type { Mailbox } from "../descriptor.ts";
import { readHeaderText } from "../review/read-header-text.ts";
import { type Listing, numbersOf, requestSogo } from "./request.ts";

type Senders = { name?: string; email?: string }[];

const inbox = "0/folderINBOX";
const rowsPerRequest = 200;

async function request(path: string, signal: AbortSignal, body?: object): Promise<Response> {
  const response = await requestSogo(path, signal, body);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response;
}

const requestJson = async <Json>(path: string, signal: AbortSignal, body?: object): Promise<Json> =>
  (await (await request(path, signal, body)).json()) as Json;

/** The first line names the columns. */
function parseRows([columns = [], ...lines]: unknown[][]): InboxRow[] {
  const [uid, from, isRead] = ["uid", "From", "isRead"].map((name) => columns.indexOf(name)) as [
    number,
    number,
    number,
  ];
  return lines.flatMap((line): InboxRow[] => {
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

async function listSenders(maxMessages: number, signal: AbortSignal): Promise<Sender[]> {
  const numbers = numbersOf(await requestJson<Listing>(`${inbox}/view`, signal));
  const rows: InboxRow[] = [];
  for (let at = 0; at < Math.min(maxMessages, numbers.length); at += rowsPerRequest) {
    const chunk = numbers.slice(at, Math.min(maxMessages, at + rowsPerRequest));
    rows.push(...parseRows(await requestJson(`${inbox}/headers`, signal, { uids: chunk })));
  }
  return groupBySender(rows);
}

/** SOGo answers with the text of a page, in which some characters have names. */
const readAsPage = (text: string): string =>
  new DOMParser().parseFromString(text, "text/html").body.textContent ?? "";

export const sogoMailbox = (): Mailbox => ({
  listSenders,
  readHeader: async (uid, signal) =>
    parseListHeader(
      readAsPage(await readHeaderText(await request(`${inbox}/${uid}/viewsource`, signal))),
    ),
});
