import type {
  AboveLimit,
  Declared,
  Event,
  PublicState,
  Published,
  Quiz,
} from "@digital-cleanup/challenge";
import type { Counters } from "./counters.ts";
import { type PublicSums, publicTotals } from "./public-sums.ts";

/** The public state. Pages for organisers and operators show no other figures. */
export function publicState(
  event: Event,
  state: Published["state"],
  { batch, received, published, pending, aboveLimit }: Counters,
  publicSums: PublicSums,
  collected: Published["collected"],
  declared?: Declared,
  quiz?: Quiz,
): PublicState {
  return {
    schema: 2,
    code: event.code,
    host: event.host,
    state,
    k: event.k,
    publication: event.publication,
    batch,
    participations: { received, published, waiting: pending },
    aboveLimit: aboveLimitClass(aboveLimit, event.k),
    totals: publicTotals(publicSums),
    collected,
    // What was asked last would otherwise stay on the screen instead of the results.
    ...(quiz && { quiz: state === "open" ? quiz : { asked: quiz.asked } }),
    ...(declared && { declaredByOrganiser: declaredFigures(declared) }),
  };
}

const maxOfSmallClass = 10;

/** A class instead of the number, because an exact number would show when each contribution above a limit arrives. */
export function aboveLimitClass(aboveLimit: number, k: number): AboveLimit {
  if (aboveLimit === 0) return "none";
  // With K = 10, "K to 10" would be one number: the class then begins at 1.
  if (aboveLimit < k && k !== maxOfSmallClass) return "fewerThanK";
  return aboveLimit <= maxOfSmallClass ? "upToTen" : "moreThanTen";
}

function declaredFigures({
  peopleActing,
  peopleReached,
  ...counted
}: Declared): Published["declaredByOrganiser"] {
  const figures = Object.entries(counted).map(([field, value]) => [field, String(value)]);
  return {
    ...(peopleActing !== undefined && { peopleActing }),
    ...(peopleReached !== undefined && { peopleReached }),
    ...Object.fromEntries(figures),
  };
}
