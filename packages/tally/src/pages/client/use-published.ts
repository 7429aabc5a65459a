import type { PublicState, Published } from "@digital-cleanup/challenge";
import type { Text } from "@digital-cleanup/text";
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

const announceEveryMs = 30_000;

/** A sentence for screen readers after the figures changed, at most one every 30 seconds. */
export function useAnnouncement(
  t: Text,
  { batch, participations: { published } }: Published,
): string {
  const [sentence, setSentence] = useState("");
  const lastAtMs = useRef(0);
  const announcedBatch = useRef(batch);

  useEffect(() => {
    if (batch === announcedBatch.current) return;
    const waitMs = Math.max(0, lastAtMs.current + announceEveryMs - Date.now());
    const timer = setTimeout(() => {
      lastAtMs.current = Date.now();
      announcedBatch.current = batch;
      setSentence(t("tally.event.announcement", { count: published }));
    }, waitMs);
    return () => clearTimeout(timer);
  }, [t, batch, published]);
  return sentence;
}
