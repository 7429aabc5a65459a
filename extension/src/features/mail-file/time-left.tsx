import type { ReadingProgress } from "@digital-cleanup/mailbox";
import { useState } from "preact/hooks";
import { usePage } from "../../ui/page-context.ts";

/** The speed is steady by then. */
const steadyMs = 3_000;

/** How long the rest of a reading takes, as fast as since it began or went on. Nothing before that is steady. */
export function TimeLeft({ progress }: { progress: ReadingProgress | undefined }) {
  const { t } = usePage();
  const { readBytes = 0, allBytes = 0 } = progress ?? {};
  const [begun] = useState(() => ({ ms: performance.now(), readBytes }));
  const durationMs = performance.now() - begun.ms;
  const ownBytes = readBytes - begun.readBytes;
  if (durationMs < steadyMs || ownBytes === 0) return null;
  const minutes = ((allBytes - readBytes) * (durationMs / ownBytes)) / 60_000;
  return (
    <p class="soft" id="time-left">
      {minutes < 1 ? t("mailFile.lastMinute") : t("mailFile.left", { count: Math.ceil(minutes) })}
    </p>
  );
}
