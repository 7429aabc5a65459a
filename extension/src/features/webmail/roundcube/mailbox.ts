import { groupBySender, type InboxRow } from "../../../ui/newsletters/group-by-sender.ts";
import { parseListHeader } from "../../../ui/newsletters/parse-list-header.ts";
import type { Mailbox } from "../descriptor.ts";
import { parseRoundcubeCalls } from "./parse-roundcube-calls.ts";
import { type RemoteResponse, requestRoundcube } from "./request.ts";

async function request(...args: Parameters<typeof requestRoundcube>): Promise<RemoteResponse> {
  const response = await requestRoundcube(...args);
  if (!response.ok) throw new Error(`${args[0]}: ${response.status}`);
  return (await response.json()) as RemoteResponse;
}

const inboxName = (): string =>
  document.querySelector("#mailboxlist li.mailbox.inbox > a")?.getAttribute("rel") ?? "";

function parseRow([uid, columns, flags]: unknown[]): InboxRow | undefined {
  const { fromto = "" } = columns as { fromto?: string };
  const sender = new DOMParser()
    .parseFromString(fromto, "text/html")
    .querySelector(".rcmContactAddress");
  return sender
    ? {
        uid: String(uid),
        ...readSender(sender),
        isRead: Boolean((flags as { seen?: unknown }).seen),
      }
    : undefined;
}

const readSender = (element: Element) => ({
  address: element.getAttribute("title") ?? "",
  name: element.textContent ?? "",
});

export const roundcubeMailbox = (): Mailbox => ({
  listSenders: async (maxMessages, signal) => {
    const rows: InboxRow[] = [];
    // A page without a row would never fill the list.
    for (let page = 1, pages = 1; page <= Math.min(pages, maxMessages); page++) {
      if (rows.length >= maxMessages) break;
      const parameters = { _mbox: inboxName(), _page: String(page) };
      const { env, exec = "" } = await request("list", parameters, signal);
      pages = env?.pagecount ?? 1;
      const calls = parseRoundcubeCalls(exec, "add_message_row");
      rows.push(...calls.flatMap((args) => parseRow(args) ?? []));
    }
    return groupBySender(rows.slice(0, maxMessages));
  },
  readHeader: async (uid, signal) => {
    const parameters = { _uid: uid, _mbox: inboxName() };
    const { exec = "" } = await request("headers", parameters, signal);
    return parseListHeader(readHeaderText(exec));
  },
});

/** The header of a message, in the code that Roundcube answers to the request `headers`. */
function readHeaderText(code: string): string {
  const [html = ""] = (parseRoundcubeCalls(code, "set_headers")[0] ?? []) as string[];
  const lines = html.replaceAll(/<br\s*\/?>/g, "\n");
  return new DOMParser().parseFromString(lines, "text/html").body.textContent ?? "";
}
