import type { EventRecord } from "../event-record.ts";
import { departmentOf } from "./department-of.ts";

/**
 * Whether what still waits in a closed event may be moved to the pool of its department: fewer than K contributions, which
 * no batch of their own event can publish any more. Not those of a guarded event: others than its organiser could then
 * send all but one of the contributions that are published together.
 */
export const mayPool = ({ event, counters, isPool }: EventRecord): boolean =>
  !isPool &&
  event.mode === "open" &&
  !event.isDemonstration &&
  departmentOf(event.territory) !== undefined &&
  counters.pending > 0 &&
  counters.pending < event.k;
