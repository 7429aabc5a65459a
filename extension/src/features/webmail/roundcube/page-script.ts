import { freedBytes } from "../activity/freed-bytes.ts";
import type { RequestObserver } from "../activity/observe-requests.ts";
import type { ComposeMode, PageEvent } from "../activity/page-events.ts";
import type { PageScript } from "../activity/page-script.ts";
import { isConfirmed, parseRoundcubeCalls } from "./parse-roundcube-calls.ts";

type Emit = (event: PageEvent) => void;
/** Of a response, what is read. `exec` is code that Roundcube runs; it is searched here, never run. */
type RemoteResponse = { exec?: string };
/** The global object of Roundcube's client. */
export type Rcmail = {
  env: Record<string, unknown>;
  addEventListener(name: string, listener: () => void): void;
  sent_successfully?: (...args: unknown[]) => unknown;
};

const composeModes: Record<string, ComposeMode> = {
  compose: "new",
  reply: "reply",
  "reply-list": "reply",
  "reply-all": "replyAll",
  forward: "forward",
  "forward-inline": "forward",
  "forward-attachment": "forward",
};

/** The server's name of the folder that the folder list marks as `kind`. */
const folderName = (kind: "trash" | "junk"): string | null =>
  document.querySelector(`#mailboxlist li.mailbox.${kind} > a`)?.getAttribute("rel") ?? null;

/** The first argument of the first call of `name`, for example 80 of `set_trash_count(80)`. */
const argumentOf = (exec: string, name: string): unknown => parseRoundcubeCalls(exec, name)[0]?.[0];

function createRequestObserver(emit: Emit, getRcmail: () => Rcmail | undefined): RequestObserver {
  let trashCount: number | undefined;
  return ({ url, body }) => {
    const action = /[?&]_action=([\w.-]+)/.exec(url)?.[1];
    if (!/[?&]_task=mail/.test(url) || !action) return undefined;
    const form = new URLSearchParams(body);
    const mailbox = form.get("_mbox");
    const listedCount = Number(getRcmail()?.env.messagecount);
    const uids = form.get("_uid") ?? "";
    const n = uids === "*" ? listedCount : uids.split(",").filter(Boolean).length;
    const isTrash = mailbox !== null && mailbox === folderName("trash");
    const trashCountBefore = trashCount;
    const quota = Object(getRcmail()?.env.quota_content) as { used?: unknown };
    return (text) => {
      const { exec = "" } = JSON.parse(text) as RemoteResponse;
      const newTrashCount = argumentOf(exec, "set_trash_count");
      const newQuota = Object(argumentOf(exec, "set_quota")) as { used?: unknown };
      const bytes = freedBytes(quota.used, newQuota.used);
      if (typeof newTrashCount === "number") {
        trashCount = newTrashCount;
        emit({ type: "trashCounted", n: newTrashCount });
      }
      if (!isConfirmed(exec)) return;
      if (action === "move") {
        const target = form.get("_target_mbox");
        const to = (["trash", "junk"] as const).find((kind) => target === folderName(kind));
        emit({ type: "moved", to: to ?? "other", n });
      } else if (action === "delete") {
        emit({ type: "deleted", n, ...bytes });
      } else if (action === "purge" && isTrash) {
        const known = trashCountBefore !== undefined && { n: trashCountBefore };
        emit({ type: "emptied", folder: "trash", ...known, ...bytes });
      } else if (action === "purge") {
        // Any other folder is emptied into the trash, which frees nothing.
        if (typeof newTrashCount !== "number" || trashCountBefore === undefined) return;
        emit({ type: "moved", to: "trash", n: newTrashCount - trashCountBefore });
      }
    };
  };
}

/** Events of the client that no request shows: how a message is started, and that it was sent, because that response is a form's. */
export function listenToRoundcube(emit: Emit, rcmail: Rcmail): void {
  // Whatever a Roundcube listener returns replaces the data of the request, so these return nothing.
  const on = (name: string, event: PageEvent) =>
    rcmail.addEventListener(name, () => {
      emit(event);
    });
  for (const [command, mode] of Object.entries(composeModes)) {
    on(`before${command}`, { type: "composeStarted", mode });
  }
  on("beforesend", { type: "sending" });
  const original = rcmail.sent_successfully;
  if (!original) return;
  // The response to the compose form calls this method, and only if the server accepted the message.
  rcmail.sent_successfully = function (this: Rcmail, ...args: unknown[]) {
    emit({ type: "sent" });
    return Reflect.apply(original, this, args);
  };
}

export const roundcubePageScript: PageScript = (emit) => {
  const getRcmail = () => (globalThis as { rcmail?: Rcmail }).rcmail;
  return {
    observeRequest: createRequestObserver(emit, getRcmail),
    onReady: () => {
      const rcmail = getRcmail();
      if (rcmail) listenToRoundcube(emit, rcmail);
    },
  };
};
