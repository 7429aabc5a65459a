import { useEffect, useState } from "preact/hooks";
import type { PageReading } from "../../features/transfer/popup/page-reading.ts";
import { reportError } from "../../platform/report-error.ts";
import { usePage } from "../../ui/page-context.ts";
import { laterTexts } from "./later-texts.ts";

type LaterParts = typeof import("./later-parts.tsx");

/** A page without figures by then has nothing to show first. */
const maxWaitMs = 300;

/** The parts of the popup that are loaded once the figures of the page are shown. */
export function useLaterParts(reading: PageReading): LaterParts | undefined {
  const { addTexts } = usePage();
  const [parts, setParts] = useState<LaterParts>();
  useEffect(() => {
    let isLoading = false;
    const load = () => {
      if (isLoading) return;
      isLoading = true;
      Promise.all([import("./later-parts.tsx"), addTexts(laterTexts)])
        .then(([loaded]) => setParts(loaded))
        .catch(reportError);
    };
    const loadOnceShown = () => {
      // After the frame with the figures.
      if (reading.state() !== "reading") requestAnimationFrame(() => setTimeout(load));
    };
    const timer = setTimeout(load, maxWaitMs);
    const stop = reading.watch(loadOnceShown);
    loadOnceShown();
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, []);
  return parts;
}
