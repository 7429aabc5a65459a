import {
  type ComposeMode,
  type EmptiedFolder,
  emptiedFolders,
  type PageNews,
} from "../activity/page-events.ts";
import { freedBetween } from "../activity/freed-bytes.ts";
import type { Look } from "../activity/observe-responses.ts";

type Mailbox = { path?: unknown; type?: unknown; children?: Mailbox[] };
type Answer = {
  quotas?: { usedSpace?: unknown };
  mailboxes?: Mailbox[];
  uids?: unknown[];
  threaded?: unknown;
  status?: unknown;
};
type Asked = { uids?: unknown[]; withoutTrash?: unknown; folder?: unknown; filters?: unknown };

const modes: Record<string, ComposeMode> = {
  compose: "new",
  reply: "reply",
  replyall: "replyAll",
  forward: "forward",
};

const emptying: Record<string, EmptiedFolder> = { emptyTrash: "trash", emptyJunk: "junk" };

const jsonOf = (text: string): Answer & Asked => {
  try {
    return Object(JSON.parse(text)) as Answer & Asked;
  } catch {
    return {};
  }
};

/** Every message of a folder, one by one: neither found by a search nor gathered in threads. */
const isWhole = ({ filters }: Asked, { threaded }: Answer): boolean =>
  !threaded && Object.keys(Object(filters)).length === 0;

/** SOGo writes a folder as `folderINBOX/folderLettres`, special characters as `_XX_`. */
const folderName = (path: string): string => path.replace(/^\/?\d+\//, "").replaceAll("folder", "");

/** Reads SOGo's requests with their answers: JSON, and refusals have a status of their own. */
export function lookAtSogo(say: (news: PageNews) => void): Look {
  let lastUsed: unknown;
  const types = new Map<string, unknown>([
    ["Trash", "trash"],
    ["Junk", "junk"],
  ]);
  const held = new Map<EmptiedFolder, number>();
  const know = (folder: EmptiedFolder, n: number) => {
    held.set(folder, n);
    if (folder === "trash") say({ what: "trash", n });
  };
  /** A folder whose number nobody told stays unknown. */
  const add = (folder: EmptiedFolder | undefined, n: number) => {
    const before = folder && held.get(folder);
    if (before !== undefined) know(folder!, Math.max(0, before + n));
  };
  const emptiedOf = (path: string): EmptiedFolder | undefined => {
    const type = types.get(folderName(path));
    return emptiedFolders.find((folder) => folder === type);
  };
  const learn = (mailboxes: readonly Mailbox[]) => {
    for (const { path, type, children } of mailboxes) {
      types.set(String(path), type);
      learn(children ?? []);
    }
  };
  return ({ url, body }) => {
    const found = /\/SOGo\/so\/[^/]+\/Mail\/(\d+)\/(?:(.+)\/)?(\w+)$/.exec(url.split("?")[0]!);
    if (!found) return undefined;
    const [, account, path = "", action = ""] = found;
    const folder = emptiedOf(path);
    const emptied = emptying[action];
    const before = emptied && held.get(emptied);
    return (text) => {
      const answer = jsonOf(text);
      const asked = jsonOf(body);
      const n = asked.uids?.length ?? 0;
      const used = answer.quotas?.usedSpace;
      const bytes = freedBetween(lastUsed, used);
      if (used !== undefined && account === "0") lastUsed = used;
      if (answer.mailboxes && account === "0") learn(answer.mailboxes);
      const mode = modes[action];
      if (mode && !body) say({ what: "writes", mode });
      else if (action === "send" && answer.status === "success") say({ what: "sent" });
      // Quota and folders are those of the person's own mailbox, the first of the accounts.
      else if (account !== "0") return;
      else if (action === "view" && folder && answer.uids && isWhole(asked, answer))
        know(folder, answer.uids.length);
      else if (action === "batchDelete") {
        if (folder === "trash" || asked.withoutTrash) say({ what: "deleted", n, ...bytes });
        else {
          say({ what: "moved", to: "trash", n });
          add("trash", n);
        }
        add(folder, -n);
      } else if (action === "moveMessages") {
        const target = emptiedOf(String(asked.folder));
        // Marking as junk is a request before this one; the move is what is counted, once.
        say({ what: "moved", to: target ?? "other", n });
        add(folder, -n);
        add(target, n);
      } else if (emptied) {
        const known = { ...(before !== undefined && { n: before }), ...bytes };
        say({ what: "emptied", folder: emptied, ...known });
        if (emptied === "trash") say({ what: "trash", n: 0 });
        // From here on others may fill it as well.
        held.delete(emptied);
      }
    };
  };
}
