import { useEffect, useRef, useState } from "preact/hooks";
import type { Mailbox } from "../descriptor.ts";
import type { Newsletter } from "./group-by-sender.ts";
import { type Progress, scanInbox } from "./scan-inbox.ts";

export type Review = {
  state: "reading" | "stopped" | "failed" | "ready";
  progress?: Progress;
  newsletters: readonly Newsletter[];
  stop: () => void;
};

/** Scans the inbox once, when the panel opens. Stopping keeps what was found; closing the panel stops too. */
export function useReview(mailbox: Mailbox): Review {
  const [state, setState] = useState<Review["state"]>("reading");
  const [progress, setProgress] = useState<Progress>();
  const [newsletters, setNewsletters] = useState<readonly Newsletter[]>([]);
  const controller = useRef(new AbortController());
  useEffect(() => {
    const { signal } = controller.current;
    const onNewsletter = (newsletter: Newsletter) =>
      setNewsletters((all) =>
        [...all, newsletter].toSorted((a, b) => b.uids.length - a.uids.length),
      );
    scanInbox(mailbox, { onNewsletter, onProgress: setProgress }, signal)
      .then(() => setState(signal.aborted ? "stopped" : "ready"))
      .catch(() => setState(signal.aborted ? "stopped" : "failed"));
    return () => controller.current.abort();
  }, []);
  const stop = () => controller.current.abort();
  return { state, ...(progress && { progress }), newsletters, stop };
}
