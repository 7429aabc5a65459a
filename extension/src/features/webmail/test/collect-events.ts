import type { PageEvent, PostedEvent } from "../activity/page-events.ts";
import { parsePageEvent } from "../activity/parse-page-event.ts";

/** What the content script reads of the events that a page script posts. */
export function collectEvents() {
  const events: PageEvent[] = [];
  const emit = (posted: PostedEvent): void => {
    const event = parsePageEvent(posted);
    if (event) events.push(event);
  };
  return { events, emit };
}
