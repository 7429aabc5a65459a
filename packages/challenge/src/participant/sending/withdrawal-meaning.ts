import type { EventState } from "../standing/event-state.ts";
import type { Participation } from "../participation.ts";

/** What a withdrawal would do to the public totals: the key of its sentence in the text block `contribution`. */
export function withdrawalMeaning(
  { received }: Pick<Participation, "received">,
  eventState: EventState,
): "withdrawMeaning" | "withdrawMeaningClosed" | "withdrawMeaningNothing" {
  const { published, figures = {} } = received?.answer ?? {};
  // An answer that an earlier version stored has no figures: what is public of it is unknown.
  if (published === null && Object.keys(figures).length > 0) return "withdrawMeaningNothing";
  return eventState === "closed" ? "withdrawMeaningClosed" : "withdrawMeaning";
}
