import type { Event } from "../../event/event.ts";
import { problemKind } from "../../http/problem-kind.ts";
import type { Participation } from "../participation.ts";

/**
 * A guarded event takes the first contribution with a place only. A contribution that a receipt
 * restored has shown one already, unless the tally requires it again.
 */
export function needsPlace(
  { mode }: Pick<Event, "mode">,
  { place, refusal, received }: Pick<Participation, "place" | "refusal" | "received">,
): boolean {
  if (mode !== "guarded" || place) return false;
  const isRequired = refusal && problemKind(refusal.problem) === "place-required";
  return isRequired || (received?.answer.seq ?? 0) === 0;
}
