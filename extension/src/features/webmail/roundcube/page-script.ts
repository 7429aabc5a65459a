import type { ComposeMode, PostedEvent } from "../activity/page-events.ts";
import type { PageScript } from "../activity/page-script.ts";
import { sendRequest } from "../activity/send-request.ts";
import { createRequestObserver } from "./create-request-observer.ts";

type Emit = (event: PostedEvent) => void;
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

/**
 * Lists again what is shown, or what was before a message was opened, because the server remembers the page. The observer of requests reads the
 * response: sizes, number of messages and, on the first page, the quota.
 */
function requestListing({ env }: Rcmail): void {
  const query = new URLSearchParams({
    _task: "mail",
    _action: "list",
    _mbox: String(env.mailbox),
    ...(env.action !== "show" && { _page: String(Number(env.current_page) || 1) }),
    ...(typeof env.search_request === "string" && { _search: env.search_request }),
    _remote: "1",
  });
  const headers = { "X-Roundcube-Request": String(env.request_token) };
  sendRequest("GET", `${location.pathname}?${query}`, headers);
}

/** Events of the client that no request shows: how a message is started, and that it was sent, because that response is a form's. */
export function listenToRoundcube(emit: Emit, rcmail: Rcmail): void {
  // Whatever a Roundcube listener returns replaces the data of the request, so these return nothing.
  const on = (name: string, event: PostedEvent) =>
    rcmail.addEventListener(name, () => {
      emit(event);
    });
  for (const [command, mode] of Object.entries(composeModes)) {
    on(`before${command}`, { type: "composeStarted", mode });
  }
  on("beforesend", { type: "sending" });
  // Roundcube asks for confirmation after this event, which leaves time for the response.
  rcmail.addEventListener("beforepurge", () => {
    requestListing(rcmail);
  });
  // The response to the deletion of an opened message has neither a number nor a quota.
  if (rcmail.env.action === "show" && rcmail.env.mailbox === rcmail.env.trash_mailbox)
    requestListing(rcmail);
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
    observeRequest: createRequestObserver(emit, () => getRcmail()?.env ?? {}),
    onReady: () => {
      const rcmail = getRcmail();
      if (rcmail) listenToRoundcube(emit, rcmail);
    },
  };
};
