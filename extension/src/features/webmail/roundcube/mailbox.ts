import type { Mailbox, Row } from "../descriptor.ts";
import { ask } from "../review/page-fetch.ts";
import { callsIn } from "./parse-roundcube-calls.ts";

type Answer = { env?: { pagecount?: number }; exec?: string };

/** The word that Roundcube wants with each request of its page, from the page's own code. */
const token = (): string => {
  for (const { text } of document.scripts) {
    const found = /"request_token":"(\w+)"/.exec(text)?.[1];
    if (found) return found;
  }
  return "";
};

async function request(
  action: string,
  words: Record<string, string>,
  signal: AbortSignal,
  isPost = false,
) {
  const form = new URLSearchParams({ ...words, _remote: "1", _unlock: "0" });
  const address = `${location.pathname}?_task=mail&_action=${action}`;
  const response = await ask(isPost ? address : `${address}&${form}`, {
    method: isPost ? "POST" : "GET",
    headers: { "X-Roundcube-Request": token() },
    signal,
    ...(isPost && { body: form }),
  });
  if (!response.ok) throw new Error(`${action}: ${response.status}`);
  return (await response.json()) as Answer;
}

const folder = (kind: "inbox" | "trash"): string =>
  document.querySelector(`#mailboxlist li.mailbox.${kind} > a`)?.getAttribute("rel") ?? "";

function rowOf([uid, columns, flags]: unknown[]): Row | undefined {
  const { fromto = "" } = columns as { fromto?: string };
  const sender = new DOMParser()
    .parseFromString(fromto, "text/html")
    .querySelector(".rcmContactAddress");
  return sender
    ? { uid: String(uid), ...senderIn(sender), isRead: Boolean((flags as { seen?: unknown }).seen) }
    : undefined;
}

const senderIn = (element: Element) => ({
  address: element.getAttribute("title") ?? "",
  name: element.textContent ?? "",
});

/**
 * What the list shows, without a request: the id of a row holds the message's number in base64. Rows of messages that were deleted
 * stay in the list, hidden.
 */
function visibleRows(): Row[] {
  const isInbox = document.querySelector("#mailboxlist li.mailbox.inbox.selected") !== null;
  const rows = isInbox
    ? [...document.querySelectorAll<HTMLElement>("#messagelist tbody tr.message")]
    : [];
  return rows.flatMap((row): Row[] => {
    if (row.style.display === "none") return [];
    const sender = row.querySelector(".rcmContactAddress");
    const uid = atob(row.id.replace(/^rcmrow/, ""));
    return sender ? [{ uid, ...senderIn(sender), isRead: !row.classList.contains("unread") }] : [];
  });
}

/** The server remembers the page and folder that were listed last: they are put back to what the person looks at. */
async function putBack(signal: AbortSignal): Promise<void> {
  const shown = document.querySelector("#mailboxlist li.mailbox.selected > a")?.getAttribute("rel");
  const page = document.querySelector<HTMLInputElement>("#pagejumper")?.value ?? "1";
  await request("list", { _mbox: shown ?? folder("inbox"), _page: page }, signal);
}

export const roundcubeMailbox = (): Mailbox => ({
  visible: async () => visibleRows(),
  list: async (most, signal) => {
    const rows: Row[] = [];
    for (let page = 1, pages = 1; page <= pages && rows.length < most; page++) {
      const { env, exec = "" } = await request(
        "list",
        { _mbox: folder("inbox"), _page: String(page) },
        signal,
      );
      pages = env?.pagecount ?? 1;
      rows.push(...callsIn(exec, "add_message_row").flatMap((words) => rowOf(words) ?? []));
    }
    await putBack(signal);
    return rows.slice(0, most);
  },
  header: async (uid, signal) => {
    const { exec = "" } = await request("headers", { _uid: uid, _mbox: folder("inbox") }, signal);
    const [html = ""] = (callsIn(exec, "set_headers")[0] ?? []) as string[];
    const lines = html.replaceAll(/<br\s*\/?>/g, "\n");
    return new DOMParser().parseFromString(lines, "text/html").body.textContent ?? "";
  },
  moveToTrash: async (uids, signal) => {
    const words = { _uid: uids.join(","), _mbox: folder("inbox"), _target_mbox: folder("trash") };
    const { exec = "" } = await request("move", words, signal, true);
    return callsIn(exec, "display_message").some(([, kind]) => kind === "confirmation");
  },
  refresh: () =>
    document.querySelector<HTMLElement>("#mailboxlist li.mailbox.selected > a")?.click(),
});
