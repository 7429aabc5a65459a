import { useEffect, useRef, useState } from "preact/hooks";
import { reportError } from "../../../platform/report-error.ts";
import type { OpenFile } from "../pictures/open-reviewed-file.ts";
import type { ScanResult } from "../scan/scan-result.ts";
import type { VideoResult } from "./video-result.ts";

export type VideoSearch = {
  found: VideoResult | undefined;
  looking: { done: number; all: number } | undefined;
  start: () => void;
  stop: () => void;
};

/** The comparison of the videos of a reviewed folder. `onFound` stores what it found. */
export function useVideoLook(
  { videos = [], similarVideos }: ScanResult,
  open: OpenFile | undefined,
  onFound: (found: VideoResult) => void,
): VideoSearch {
  const [looking, setLooking] = useState<VideoSearch["looking"]>();
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);

  const look = async (openFile: OpenFile) => {
    const stop = new AbortController();
    running.current = stop;
    setLooking({ done: 0, all: videos.flat().length });
    const { lookAtVideos } = await import("./look-at-videos.ts");
    const onLooked = () => setLooking((now) => now && { ...now, done: now.done + 1 });
    onFound(await lookAtVideos(videos, { open: openFile, signal: stop.signal, onLooked }));
  };
  return {
    found: similarVideos,
    looking,
    start: () => {
      if (!open) return;
      void look(open)
        .catch(reportError)
        .finally(() => setLooking(undefined));
    },
    stop: () => running.current?.abort(),
  };
}
