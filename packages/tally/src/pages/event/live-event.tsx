import type { Published } from "@digital-cleanup/challenge";
import { useEffect, useRef, useState } from "preact/hooks";
import { EventView, type EventViewProps } from "./event-view.tsx";
import { followEvent } from "../follow-event.ts";

const announceEveryMs = 30_000;

type Props = Omit<EventViewProps, "lostSinceMs"> & { liveUrl: string };

/** The event's page that follows its tally. Without JavaScript it stays at the state it was rendered with. */
export function LiveEvent({ published: first, liveUrl, ...rest }: Props) {
  const { t, publishedUrl } = rest;
  const [published, setPublished] = useState(first);
  const [lostSinceMs, setLostSinceMs] = useState<number>();
  const lastSeenMs = useRef(0);

  useEffect(() => {
    lastSeenMs.current = Date.now();
    return followEvent(liveUrl, publishedUrl, {
      onPublished: (next) => {
        lastSeenMs.current = Date.now();
        setLostSinceMs(undefined);
        setPublished(next);
      },
      onLost: () => setLostSinceMs(lastSeenMs.current),
    });
  }, [liveUrl, publishedUrl]);

  return (
    <>
      <EventView {...rest} published={published} lostSinceMs={lostSinceMs} />
      <p class="hidden" role="status">
        {useAnnouncement(t, published)}
      </p>
    </>
  );
}

/** A sentence for screen readers when the figures moved, at most one each 30 seconds. */
function useAnnouncement(t: Props["t"], { batch, participations }: Published): string {
  const [sentence, setSentence] = useState("");
  const lastAtMs = useRef(0);
  const announcedBatch = useRef(batch);

  useEffect(() => {
    if (batch === announcedBatch.current) return;
    const waitMs = Math.max(0, lastAtMs.current + announceEveryMs - Date.now());
    const timer = setTimeout(() => {
      lastAtMs.current = Date.now();
      announcedBatch.current = batch;
      setSentence(t("tally.event.announcement", { count: participations }));
    }, waitMs);
    return () => clearTimeout(timer);
  }, [t, batch, participations]);
  return sentence;
}
