import {
  type Declared,
  type Event,
  type Published,
  totalsSumFromVector,
} from "@digital-cleanup/challenge";
import type { Counters } from "./counters.ts";

/** The public state. Pages for organisers and operators show no other figures. */
export function publicState(
  event: Event,
  state: Published["state"],
  { batch, participations, pending, aboveLimit }: Counters,
  sums: readonly bigint[],
  collected: Published["collected"],
  declared?: Declared,
): Published {
  const hasFigures = participations > 0;

  return {
    schema: 1,
    code: event.code,
    host: event.host,
    state,
    k: event.k,
    publication: event.publication,
    batch,
    participations,
    pending,
    held: aboveLimit === 0 || aboveLimit >= event.k ? aboveLimit : "fewerThanK",
    totals: hasFigures ? totalsSumFromVector(sums) : null,
    collected,
    ...(declared && { declaredByOrganiser: declaredFigures(declared, hasFigures) }),
  };
}

/** A total counted by hand is for events with too few contributions to publish; published figures replace it. */
function declaredFigures(
  { peopleActing, peopleReached, ...counted }: Declared,
  hasFigures: boolean,
): Published["declaredByOrganiser"] {
  const figures = Object.entries(counted).map(([field, value]) => [field, String(value)]);
  return {
    ...(peopleActing !== undefined && { peopleActing }),
    ...(peopleReached !== undefined && { peopleReached }),
    ...(!hasFigures && Object.fromEntries(figures)),
  };
}
