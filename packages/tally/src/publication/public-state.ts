import { type Event, type Published, totalsSumFromVector } from "@digital-cleanup/challenge";
import type { Counters } from "./publish.ts";

/** What everybody may see: the organiser and the operator's pages show nothing else. */
export function publicState(
  event: Event,
  state: Published["state"],
  { batch, participations, pending, held }: Counters,
  sums: readonly bigint[],
  collected: Published["collected"],
): Published {
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
    held: held === 0 || held >= event.k ? held : "fewerThanK",
    totals: participations === 0 ? null : totalsSumFromVector(sums),
    collected,
  };
}
