import { type Event, problemKind } from "@digital-cleanup/challenge";
import type { Part } from "./part.ts";

/**
 * A guarded event takes the first contribution with a place only. What a receipt brought has shown one already, unless
 * the tally says that it no longer knows of it.
 */
export function needsPlace({ mode }: Pick<Event, "mode">, part: Part): boolean {
  if (mode !== "guarded" || part.place) return false;
  const { received, refusal } = part;
  const isAskedFor = refusal && problemKind(refusal.problem) === "place-required";
  return isAskedFor || (received?.answer.seq ?? 0) === 0;
}
