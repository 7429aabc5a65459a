import type { PublicState } from "@digital-cleanup/challenge";
import { useEffect, useRef, useState } from "preact/hooks";
import { followEvent } from "./follow-event.ts";

/** When the connection was lost, and when the state on the page was received. */
export type Lost = { sinceMs: number; stateAtMs: number };

type Options = { checkEveryMs?: number; onNewer?: () => void };

/** The public state of an event, beginning with the one in the page, and whether the connection is lost. */
export function usePublished(
  first: PublicState,
  liveUrl: string,
  publishedUrl: string,
  { checkEveryMs, onNewer }: Options = {},
): { published: PublicState; lost: Lost | undefined } {
  const [published, setPublished] = useState(first);
  const [lost, setLost] = useState<Lost>();
  const stateAtMs = useRef(0);

  useEffect(() => {
    stateAtMs.current = Date.now();
    const handlers = {
      onPublished: (next: PublicState) => {
        stateAtMs.current = Date.now();
        setLost(undefined);
        setPublished(next);
      },
      onLost: () =>
        setLost((known) => known ?? { sinceMs: Date.now(), stateAtMs: stateAtMs.current }),
      ...(onNewer && { onNewer }),
    };
    return followEvent(liveUrl, publishedUrl, handlers, checkEveryMs);
  }, [liveUrl, publishedUrl]);

  return { published, lost };
}
