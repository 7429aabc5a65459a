import type { ComposeMode } from "../activity/page-events.ts";
import type { PageScript } from "../activity/page-script.ts";
import { createRequestObserver } from "./create-request-observer.ts";
import { readMailbox } from "./read-mailbox.ts";

/** The ids of buttons and of entries in menus end with what they do. No request tells a reply to all from a reply. */
const buttons = {
  reply: '[id$="__REPLY"]',
  replyAll: '[id$="__REPLY_ALL"]',
  forward: '[id$="__FORWARD"]',
} as const satisfies Partial<Record<ComposeMode, string>>;

export const zimbraPageScript: PageScript = (emit) => ({
  observeRequest: createRequestObserver({ emit, readMailbox }),
  onReady: () => {
    addEventListener(
      "click",
      ({ target }) => {
        const pressed = target as Element;
        for (const mode of ["reply", "replyAll", "forward"] as const)
          if (pressed.closest?.(buttons[mode])) emit({ type: "composeStarted", mode });
      },
      { capture: true, passive: true },
    );
  },
});
