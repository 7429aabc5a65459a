import type { PageEvent } from "./activity/page-events.ts";
import type { Mailbox } from "./descriptor.ts";
import type { WatchContext } from "./page-messages.ts";
import type { sharedParts } from "./shared-parts.ts";
import type { WebmailId } from "./webmails.ts";

/** What the content script of a watched webmail shares with the panels, another script in the same isolated world. */
export type WebmailSession = {
  webmail: WebmailId;
  mailbox?: Mailbox;
  context: WatchContext;
  handlePageEvent: (event: PageEvent) => void;
  /** To be called when a list's server confirmed an unsubscribe request. */
  handleUnsubscribed: () => void;
  /** So that the script of the panels, which is injected later, has no copy of them. */
  parts: typeof sharedParts;
};

type Scope = typeof globalThis & { digitalCleanupWebmail?: WebmailSession };
const scope: Scope = globalThis;

export const setWebmailSession = (session: WebmailSession): void => {
  scope.digitalCleanupWebmail = session;
};
export const getWebmailSession = (): WebmailSession | undefined => scope.digitalCleanupWebmail;

/** For what runs in an open panel, which there is only with a session. */
export const webmailParts = (): WebmailSession["parts"] => scope.digitalCleanupWebmail!.parts;
