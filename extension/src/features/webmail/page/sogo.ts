import type { ComposeMode, PageNews } from "../page-news.ts";
import { freedBetween } from "./freed.ts";
import type { Look } from "./hook-answers.ts";

type Mailbox = { path?: unknown; type?: unknown; children?: Mailbox[] };
type Answer = {
  quotas?: { usedSpace?: unknown };
  mailboxes?: Mailbox[];
  uids?: unknown[];
  threaded?: unknown;
  status?: unknown;
};

const modes: Record<string, ComposeMode> = {
  compose: "new",
  reply: "reply",
  replyall: "replyAll",
  forward: "forward",
};

const jsonOf = (
  text: string,
): Answer & { uids?: unknown[]; withoutTrash?: unknown; folder?: unknown } => {
  try {
    return Object(JSON.parse(text)) as Answer;
  } catch {
    return {};
  }
};

/** SOGo writes a folder as `folderINBOX/folderLettres`, special characters as `_XX_`. */
const folderName = (path: string): string => path.replace(/^\/?\d+\//, "").replaceAll("folder", "");

/** Reads SOGo's requests with their answers: JSON, and refusals have a status of their own. */
export function lookAtSogo(say: (news: PageNews) => void): Look {
  let lastUsed: unknown;
  const types = new Map<string, unknown>([
    ["Trash", "trash"],
    ["Junk", "junk"],
  ]);
  let inTrash: number | undefined;
  const knowTrash = (n: number) => say({ what: "trash", n: (inTrash = n) });
  const learn = (mailboxes: readonly Mailbox[]) => {
    for (const { path, type, children } of mailboxes) {
      types.set(String(path), type);
      learn(children ?? []);
    }
  };
  return ({ url, body }) => {
    const found = /\/SOGo\/so\/[^/]+\/Mail\/(\d+)\/(?:(.+)\/)?(\w+)$/.exec(url.split("?")[0]!);
    if (!found) return undefined;
    const [, , path = "", action = ""] = found;
    const type = types.get(folderName(path));
    const before = inTrash;
    return (text) => {
      const answer = jsonOf(text);
      const asked = jsonOf(body);
      const n = asked.uids?.length ?? 0;
      const used = answer.quotas?.usedSpace;
      const bytes = freedBetween(lastUsed, used);
      if (used !== undefined) lastUsed = used;
      if (answer.mailboxes) learn(answer.mailboxes);
      const mode = modes[action];
      if (mode && !body) say({ what: "writes", mode });
      else if (action === "send" && answer.status === "success") say({ what: "sent" });
      else if (action === "view" && type === "trash" && answer.uids && !answer.threaded)
        knowTrash(answer.uids.length);
      else if (action === "batchDelete") {
        if (type === "trash" || asked.withoutTrash) {
          say({ what: "deleted", n, ...bytes });
          if (type === "trash" && inTrash !== undefined) knowTrash(Math.max(0, inTrash - n));
        } else {
          say({ what: "moved", to: "trash", n });
          if (inTrash !== undefined) knowTrash(inTrash + n);
        }
      } else if (action === "moveMessages") {
        const target = types.get(folderName(String(asked.folder)));
        // Marking as junk is a request before this one; the move is what is counted, once.
        say({
          what: "moved",
          to: target === "trash" ? "trash" : target === "junk" ? "junk" : "other",
          n,
        });
      } else if (action === "emptyJunk") {
        say({ what: "deleted", ...bytes });
      } else if (action === "emptyTrash") {
        say({ what: "emptied", ...(before !== undefined && { n: before }), ...bytes });
        knowTrash(0);
      }
    };
  };
}
