import type { PageEvent } from "./activity/page-events.ts";
import type { Mailbox } from "./descriptor.ts";
import type { WatchContext } from "./page-messages.ts";
import type { RoundcubeRequests } from "./roundcube/request.ts";
import type { WebmailId } from "./webmails.ts";

/** What the content script of a watched webmail shares with the panels, another script in the same isolated world. */
export type WebmailSession = {
  webmail: WebmailId;
  mailbox?: Mailbox;
  context: WatchContext;
  handlePageEvent: (event: PageEvent) => void;
  /** To be called when a list's server confirmed an unsubscribe request. */
  handleUnsubscribed: () => void;
  /** Its requests are sent one after another: a second copy in the panels would take turns that are not its own. */
  roundcube: RoundcubeRequests;
};

type Scope = typeof globalThis & { digitalCleanupWebmail?: WebmailSession };
const scope: Scope = globalThis;

export const setWebmailSession = (session: WebmailSession): void => {
  scope.digitalCleanupWebmail = session;
};
export const getWebmailSession = (): WebmailSession | undefined => scope.digitalCleanupWebmail;
