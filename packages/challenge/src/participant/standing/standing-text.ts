import type { Event } from "../../event/event.ts";
import { problemKind } from "../../http/problem-kind.ts";
import type { Published } from "../../published/published.ts";
import type { EventState } from "./event-state.ts";
import type { Participation } from "../participation.ts";
import { type DateFormat, whenSent } from "../when-sent.ts";
import { aboveLimitLines, pendingLines, withdrawnLines } from "./public-lines.ts";
import type { ToText, StandingKey, StandingParameters } from "./standing-keys.ts";
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

/** The text about a contribution's standing. `write` gives the sentence of a key. */
export function standingText(
  situation: Situation,
  write: (key: StandingKey, parameters: StandingParameters) => string,
  format: DateFormat,
): StandingText {
  const { participation, event, published, host } = situation;
  const all = { host, k: event.k, count: published?.participations.waiting ?? 0 };
  const toText: ToText = (key, more = {}) =>
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
      return { title: toText("sending"), lines: [] };
    case "kept": {
      const isWithdrawal = participation.waiting?.kind === "withdrawal";
      return {
        title: toText("keptTitle"),
        lines: [toText(isWithdrawal ? "keptWithdrawal" : "kept")],
      };
    }
    case "newerServer":
    case "olderServer":
    case "otherServer":
      return { title: toText("otherVersionTitle"), lines: [toText(standing)] };
    case "refused":
      return { title: toText("refusedTitle"), lines: refusalLines(participation, toText) };
    case "withdrawn":
      return { title: toText("withdrawnTitle"), lines: withdrawnLines(situation, toText) };
    case "aboveLimit":
      return { title: toText("aboveLimitTitle"), lines: aboveLimitLines(situation, toText) };
    case "closed":
    case "unknown":
    case "voided":
      return { title: toText(`${standing}Title`), lines: [toText(standing)] };
    case "published":
      return { title: receivedTitle(situation, toText, format), lines: [toText("published")] };
    case "pending":
    case "standsOut":
      return {
        title: receivedTitle(situation, toText, format),
        lines: pendingLines(situation, toText),
      };
  }
}

function receivedTitle(
  { participation, now }: Situation,
  toText: ToText,
  format: DateFormat,
): string {
  if (participation.sentAtMs === undefined) return toText("received");
  const sent = whenSent(format, participation.sentAtMs, now);
  return sent.isToday
    ? toText("receivedToday", { time: sent.time })
    : toText("receivedOn", { day: sent.day });
}

const refusals: Partial<Record<string, StandingKey>> = {
  "unknown-event": "refusedUnknown",
  "event-not-started": "refusedNotStarted",
  "place-required": "placeRequired",
  "place-refused": "placeRefused",
};

function refusalLines({ refusal }: Participation, toText: ToText): string[] {
  if (!refusal) return [];
  const { errors = [], title } = refusal.problem;
  if (errors.length > 0) return errors.map((error) => toText("refusedField", error));
  return [toText(refusals[problemKind(refusal.problem)] ?? "refused", { title })];
}
