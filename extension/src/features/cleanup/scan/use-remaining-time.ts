import { useRef } from "preact/hooks";
import type { PageContext } from "../../../ui/page-context.ts";
import { createRemainingTime } from "./remaining-time.ts";

/** The time left until all bytes are read, once the speed is steady. `undefined` bytes are not yet known, and the speed is taken anew. */
export function useRemainingTime(leftBytes: number | undefined): number | undefined {
  const remaining = useRef(createRemainingTime());
  const latest = useRef<{ leftBytes: number; leftMs: number | undefined }>(undefined);
  if (leftBytes === undefined) {
    remaining.current = createRemainingTime();
    latest.current = undefined;
    return undefined;
  }
  if (latest.current?.leftBytes !== leftBytes) {
    latest.current = { leftBytes, leftMs: remaining.current.add(performance.now(), leftBytes) };
  }
  return latest.current.leftMs;
}

/** "Less than a minute left", or so many minutes; nothing if the time is unknown. */
export function remainingText(
  { t }: Pick<PageContext, "t">,
  leftMs: number | undefined,
): string | undefined {
  if (leftMs === undefined) return undefined;
  const count = Math.ceil(leftMs / 60_000);
  return count <= 1 ? t("cleanup.lessThanMinuteLeft") : t("cleanup.minutesLeft", { count });
}
