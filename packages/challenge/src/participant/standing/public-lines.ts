import type { Event } from "../../event/event.ts";
import type { Figure } from "../../published/figures.ts";
import type { Published } from "../../published/published.ts";
import type { EventState } from "./event-state.ts";
import type { Participation } from "../participation.ts";
import { type FigureGroups, groupFigures } from "./group-figures.ts";
import type { PartKey, ToText, StandingKey } from "./standing-keys.ts";

type Situation = {
  participation: Pick<Participation, "received">;
  event: Pick<Event, "publication">;
  eventState: EventState;
  /** Undefined while it has not been loaded. */
  published: Pick<Published, "participations"> | undefined;
};

const groupsOf = ({ participation: { received } }: Situation): FigureGroups =>
  groupFigures(received?.answer ?? { published: null, figures: {} });

const names = (figures: readonly Figure[], toText: ToText): string =>
  figures.map((figure) => toText(`figure.${figure}`)).join(", ");

/** One sentence about some figures, or none if there are no such figures. */
function partLines(toText: ToText, key: PartKey, figures: readonly Figure[]): string[] {
  return figures.length > 0 ? [toText(`parts.${key}`, { figures: names(figures, toText) })] : [];
}

/** Where the figures of a contribution stand of which some wait. */
export function pendingLines(situation: Situation, toText: ToText): string[] {
  const { published, earlier, pending, standsOut } = groupsOf(situation);
  // Without a figure that stands differently from the others, one sentence is about all of them.
  if ([published, earlier, standsOut].every((figures) => figures.length === 0)) {
    return [toText(pendingKey(situation))];
  }
  const inTotals = partLines(toText, "published", published);
  if (situation.eventState === "closed") {
    const leftOut = [...pending, ...standsOut].filter((figure) => !earlier.includes(figure));
    return [
      ...inTotals,
      ...partLines(toText, "earlierClosed", earlier),
      ...partLines(toText, "leftOut", leftOut),
    ];
  }
  return [
    ...inTotals,
    ...partLines(toText, "earlier", earlier),
    ...partLines(toText, "pending", pending),
    ...partLines(toText, "standsOut", standsOut),
  ];
}

function pendingKey({ event, eventState, published }: Situation): StandingKey {
  if (eventState === "closed") return "pendingClosed";
  if (event.publication === "atClose") return "pendingAtClose";
  // A state with nobody waiting was loaded before this contribution arrived.
  return published?.participations.waiting ? "pending" : "pendingAnyCount";
}

/** A contribution above the limit may have been counted in an earlier version. */
export function aboveLimitLines(situation: Situation, toText: ToText): string[] {
  const { earlier } = groupsOf(situation);
  return [
    toText("aboveLimit"),
    ...partLines(toText, situation.eventState === "closed" ? "earlierClosed" : "earlier", earlier),
  ];
}

/** Whether the public totals still contain a contribution that was withdrawn, and whether they will follow. */
export function withdrawnLines(situation: Situation, toText: ToText): string[] {
  const { earlier } = groupsOf(situation);
  if (earlier.length === 0) return [toText("withdrawn")];
  // The last batch of a closed event has been published: its totals no longer follow.
  const key = situation.eventState === "closed" ? "withdrawnClosed" : "withdrawnWaiting";
  return [toText(key, { figures: names(earlier, toText) })];
}
