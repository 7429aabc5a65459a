import type { Published } from "@digital-cleanup/challenge";
import type { Text } from "@digital-cleanup/text";
import { useEffect, useRef, useState } from "preact/hooks";

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
