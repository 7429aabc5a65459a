import { useEffect, useRef, useState } from "preact/hooks";
import type { Mailbox } from "../descriptor.ts";
import { type Progress, scanInbox } from "./scan-inbox.ts";
import type { Newsletter } from "./group-by-sender.ts";

export type Review = {
  state: "reading" | "stopped" | "failed" | "ready";
  progress?: Progress;
  newsletters: readonly Newsletter[];
  stop: () => void;
};

/** Reads the inbox once, as the panel opens. Stopping keeps what was found; closing stops. */
export function useReview(mailbox: Mailbox): Review {
  const [state, setState] = useState<Review["state"]>("reading");
  const [progress, setProgress] = useState<Progress>();
  const [newsletters, setNewsletters] = useState<readonly Newsletter[]>([]);
  const stopper = useRef(new AbortController());
  useEffect(() => {
    const { signal } = stopper.current;
    const found = (newsletter: Newsletter) =>
      setNewsletters((all) =>
        [...all, newsletter].toSorted((a, b) => b.uids.length - a.uids.length),
      );
    scanInbox(mailbox, { found, progress: setProgress }, signal)
      .then(() => setState(signal.aborted ? "stopped" : "ready"))
      .catch(() => setState(signal.aborted ? "stopped" : "failed"));
    return () => stopper.current.abort();
  }, []);
  return { state, ...(progress && { progress }), newsletters, stop: () => stopper.current.abort() };
}
