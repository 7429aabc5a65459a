import type { RequestObserver } from "./observe-requests.ts";
import type { PostedEvent } from "./page-events.ts";

/** What reads one webmail from within its page. `emit` posts an event to the content script. */
export type PageScript = (emit: (event: PostedEvent) => void) => {
  observeRequest: RequestObserver;
  /** Called when the document is parsed and the webmail's own scripts have run. */
  onReady?: () => void;
};
