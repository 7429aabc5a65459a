import { createLimit } from "@digital-cleanup/cleaner";
import { useEffect, useRef, useState } from "preact/hooks";
import { usePage } from "../../../ui/page-context.ts";
import { withMediaType } from "./media-type.ts";
import type { OpenFile } from "./open-reviewed-file.ts";
import { useIsVisible } from "./use-is-visible.ts";
import { readVideoFacts, type VideoFacts } from "./video-frame.ts";

/** Each opens a decoder. */
const limit = createLimit(2);

/** How long a video lasts and its definition, once it is in view and if the browser reads it. */
export function VideoFactsLine({ path, open }: { path: string; open: OpenFile }) {
  const { t } = usePage();
  const line = useRef<HTMLParagraphElement>(null);
  const isVisible = useIsVisible(line);
  const [facts, setFacts] = useState<VideoFacts>();
  useEffect(() => {
    if (!isVisible || facts) return undefined;
    const stop = new AbortController();
    const read = async () => {
      stop.signal.throwIfAborted();
      const file = await open(path);
      if (file) setFacts(await readVideoFacts(withMediaType(file, path), stop.signal));
    };
    void limit(read).catch(() => {
      // The browser does not play it: its size is all that is known.
    });
    return () => stop.abort();
  }, [isVisible, path]);
  const isKnown = facts !== undefined && Number.isFinite(facts.durationSeconds);
  const seconds = isKnown ? Math.round(facts.durationSeconds) : 0;
  return (
    <p class="tiny soft" ref={line}>
      {isKnown &&
        t("cleanup.videoFacts", {
          minutes: Math.floor(seconds / 60),
          seconds: seconds % 60,
          width: facts.widthPixels,
          height: facts.heightPixels,
        })}
    </p>
  );
}
