import type { EventState } from "../standing/event-state.ts";
import type { Participation } from "../participation.ts";

/** What a withdrawal would do to the public totals: the key of its sentence in the text block `contribution`. */
export function withdrawalMeaning(
  { received }: Pick<Participation, "received">,
  eventState: EventState,
): "withdrawMeaning" | "withdrawMeaningClosed" | "withdrawMeaningNothing" {
  if (received?.answer.published === null) return "withdrawMeaningNothing";
  return eventState === "closed" ? "withdrawMeaningClosed" : "withdrawMeaning";
}
