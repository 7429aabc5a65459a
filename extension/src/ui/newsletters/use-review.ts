import { useEffect, useRef, useState } from "preact/hooks";
import type { Newsletter } from "./group-by-sender.ts";
import type { NewsletterInbox } from "./newsletter-inbox.ts";
import { type Progress, scanInbox } from "./scan-inbox.ts";

export type Review = {
  state: "idle" | "reading" | "stopped" | "failed" | "offline" | "ready";
  progress?: Progress;
  newsletters: readonly Newsletter[];
  stop: () => void;
};

/** Scans an inbox when there is one. Stopping keeps what was found; closing the page stops too. */
export function useReview(inbox: NewsletterInbox | undefined): Review {
  const [state, setState] = useState<Review["state"]>(inbox ? "reading" : "idle");
  const [progress, setProgress] = useState<Progress>();
  const [newsletters, setNewsletters] = useState<readonly Newsletter[]>([]);
  const controller = useRef(new AbortController());
  useEffect(() => {
    if (!inbox) return undefined;
    controller.current = new AbortController();
    const { signal } = controller.current;
    setState("reading");
    setNewsletters([]);
    const onNewsletter = (newsletter: Newsletter) =>
      setNewsletters((all) =>
        [...all, newsletter].toSorted((a, b) => b.uids.length - a.uids.length),
      );
    void scanInbox(inbox, { onNewsletter, onProgress: setProgress }, signal).then(setState);
    return () => controller.current.abort();
  }, [inbox]);
  const stop = () => controller.current.abort();
  return { state, ...(progress && { progress }), newsletters, stop };
}
