import type { ComposeMode, PostedEvent } from "../activity/page-events.ts";
import type { PageScript } from "../activity/page-script.ts";
import { createRequestObserver } from "./counting/create-request-observer.ts";
import { readFolder } from "./counting/read-folder.ts";

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
    observeRequest: createRequestObserver({
      emit,
      readFolder,
      readEnv: () => getRcmail()?.env ?? {},
    }),
    onReady: () => {
      const rcmail = getRcmail();
      if (rcmail) listenToRoundcube(emit, rcmail);
    },
  };
};
