import type { ComposeMode, PageNews } from "../activity/page-events.ts";
import { freedBetween } from "../activity/freed-bytes.ts";
import type { Look } from "../activity/observe-responses.ts";

type Say = (news: PageNews) => void;
type Answer = { env?: { messagecount?: unknown; exists?: unknown }; exec?: string };
export type Rcmail = {
  env: Record<string, unknown>;
  addEventListener(name: string, listener: () => void): void;
  sent_successfully?: (...given: unknown[]) => unknown;
};

const modes: Record<string, ComposeMode> = {
  compose: "new",
  reply: "reply",
  "reply-list": "reply",
  "reply-all": "replyAll",
  forward: "forward",
  "forward-inline": "forward",
  "forward-attachment": "forward",
};

/** The folder that the list of folders marks as `kind`, by the name the server knows it by. */
const folderOf = (kind: "trash" | "junk"): string | null =>
  document.querySelector(`#mailboxlist li.mailbox.${kind} > a`)?.getAttribute("rel") ?? null;

/** The number a command of the answer was given, for example `set_trash_count(80)`. */
const numberIn = (exec: string, pattern: RegExp): number | undefined => {
  const found = pattern.exec(exec)?.[1];
  return found === undefined ? undefined : Number(found);
};

/** Reads Roundcube's requests with their answers. A refusal is a 200 too: only the word of success in it counts. */
export function lookAtRoundcube(say: Say, rcmail: () => Rcmail | undefined): Look {
  let inTrash: number | undefined;
  return ({ url, body }) => {
    const action = /[?&]_action=([\w.-]+)/.exec(url)?.[1];
    if (!/[?&]_task=mail/.test(url) || !action) return undefined;
    const form = new URLSearchParams(body);
    const mailbox = form.get("_mbox");
    const listed = Number(rcmail()?.env.messagecount);
    const uids = form.get("_uid") ?? "";
    const asked = uids === "*" ? listed : uids.split(",").filter(Boolean).length;
    const isTrash = mailbox !== null && mailbox === folderOf("trash");
    const before = inTrash;
    const quota = Object(rcmail()?.env.quota_content) as { used?: unknown };
    return (text) => {
      const answer = JSON.parse(text) as Answer;
      const exec = answer.exec ?? "";
      const trash = numberIn(exec, /set_trash_count\((\d+)/);
      const bytes = freedBetween(quota.used, numberIn(exec, /set_quota\(\{[^}]*"used":"?(\d+)/));
      if (trash !== undefined) say({ what: "trash", n: (inTrash = trash) });
      if (!/display_message\([^)]*"confirmation"/.test(exec)) return;
      if (action === "move") {
        const target = form.get("_target_mbox");
        const to =
          target === folderOf("trash") ? "trash" : target === folderOf("junk") ? "junk" : "other";
        say({ what: "moved", to, n: asked });
      } else if (action === "delete") {
        say({ what: "deleted", n: asked, ...bytes });
      } else if (action === "purge") {
        // Any other folder than the trash is emptied into the trash, which frees nothing.
        if (isTrash)
          say({
            what: "emptied",
            folder: "trash",
            ...(before !== undefined && { n: before }),
            ...bytes,
          });
        else if (trash !== undefined && before !== undefined)
          say({ what: "moved", to: "trash", n: trash - before });
      }
    };
  };
}

/** Its own events, for what no request tells: how a message is begun, and that it was sent (the answer is a form's). */
export function listenToRoundcube(say: Say, rcmail: Rcmail): void {
  // A listener of Roundcube that returns anything replaces the request of the webmail: these return nothing.
  const on = (name: string, news: PageNews) =>
    rcmail.addEventListener(name, () => {
      say(news);
    });
  for (const [command, mode] of Object.entries(modes))
    on(`before${command}`, { what: "writes", mode });
  on("beforesend", { what: "sends" });
  const own = rcmail.sent_successfully;
  if (!own) return;
  // The answer to the form of a message calls this, and only where the server took it.
  rcmail.sent_successfully = function (this: Rcmail, ...given: unknown[]) {
    say({ what: "sent" });
    return Reflect.apply(own, this, given);
  };
}
