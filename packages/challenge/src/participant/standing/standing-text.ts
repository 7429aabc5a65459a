import type { Event } from "../../event/event.ts";
import { problemKind } from "../../http/problem.ts";
import type { Published } from "../../published/published.ts";
import type { EventState } from "./event-state.ts";
import type { Participation } from "../participation.ts";
import { type DateFormat, whenSent } from "../when-sent.ts";
import { aboveLimitLines, pendingLines, withdrawnLines } from "./public-lines.ts";
import type { Say, StandingKey, StandingParameters } from "./standing-keys.ts";
import { currentStanding } from "./standing.ts";

type Situation = {
  participation: Participation;
  event: Pick<Event, "k" | "publication">;
  eventState: EventState;
  /** Undefined while it has not been loaded. */
  published: Pick<Published, "participations"> | undefined;
  /** Host of the event's server. */
  host: string;
  now: Date;
};

/** A title and the sentences below it. */
export type StandingText = { title: string; lines: string[] };

/** What a person reads about where their contribution stands. `write` gives the sentence of a key. */
export function standingText(
  situation: Situation,
  write: (key: StandingKey, parameters: StandingParameters) => string,
  format: DateFormat,
): StandingText {
  const { participation, event, published, host } = situation;
  const all = { host, k: event.k, count: published?.participations.waiting ?? 0 };
  const say: Say = (key, more = {}) =>
    write(key, {
      time: "",
      day: "",
      field: "",
      detail: "",
      title: "",
      figures: "",
      ...all,
      ...more,
    });
  const standing = currentStanding(participation);
  switch (standing) {
    case "none":
      return { title: "", lines: [] };
    case "sending":
      return { title: say("sending"), lines: [] };
    case "kept": {
      const isWithdrawal = participation.waiting?.kind === "withdrawal";
      return { title: say("keptTitle"), lines: [say(isWithdrawal ? "keptWithdrawal" : "kept")] };
    }
    case "newerServer":
    case "olderServer":
    case "otherServer":
      return { title: say("otherVersionTitle"), lines: [say(standing)] };
    case "refused":
      return { title: say("refusedTitle"), lines: refusalLines(participation, say) };
    case "withdrawn":
      return { title: say("withdrawnTitle"), lines: withdrawnLines(situation, say) };
    case "aboveLimit":
      return { title: say("aboveLimitTitle"), lines: aboveLimitLines(situation, say) };
    case "closed":
    case "unknown":
    case "voided":
      return { title: say(`${standing}Title`), lines: [say(standing)] };
    case "published":
      return { title: receivedTitle(situation, say, format), lines: [say("published")] };
    case "pending":
    case "standsOut":
      return { title: receivedTitle(situation, say, format), lines: pendingLines(situation, say) };
  }
}

function receivedTitle({ participation, now }: Situation, say: Say, format: DateFormat): string {
  if (participation.sentAtMs === undefined) return say("received");
  const sent = whenSent(format, participation.sentAtMs, now);
  return sent.isToday
    ? say("receivedToday", { time: sent.time })
    : say("receivedOn", { day: sent.day });
}

const refusals: Partial<Record<string, StandingKey>> = {
  "unknown-event": "refusedUnknown",
  "event-not-started": "refusedNotStarted",
  "place-required": "placeRequired",
  "place-refused": "placeRefused",
};

function refusalLines({ refusal }: Participation, say: Say): string[] {
  if (!refusal) return [];
  const { errors = [], title } = refusal.problem;
  if (errors.length > 0) return errors.map((error) => say("refusedField", error));
  return [say(refusals[problemKind(refusal.problem)] ?? "refused", { title })];
}
