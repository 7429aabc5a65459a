import type { Event } from "../../event/event.ts";
import { problemKind } from "../../http/problem.ts";
import type { Published } from "../../published/published.ts";
import type { EventState } from "./event-state.ts";
import type { Participation } from "../participation.ts";
import { type DateFormat, whenSent } from "../when-sent.ts";
import { currentStanding } from "./standing.ts";

/** The sentences about a standing, by their key in the text block `participant.standing`. */
export type StandingKey =
  | "sending"
  | "keptTitle"
  | "kept"
  | "keptWithdrawal"
  | "otherVersionTitle"
  | "newerServer"
  | "olderServer"
  | "otherServer"
  | "refusedTitle"
  | "refused"
  | "refusedField"
  | "refusedUnknown"
  | "refusedNotStarted"
  | "placeRequired"
  | "placeRefused"
  | "closedTitle"
  | "closed"
  | "heldTitle"
  | "held"
  | "withdrawnTitle"
  | "withdrawn"
  | "withdrawnClosed"
  | "unknownTitle"
  | "unknown"
  | "received"
  | "receivedToday"
  | "receivedOn"
  | "published"
  | "pending"
  | "pendingAnyCount"
  | "pendingAtClose"
  | "pendingClosed";

/** Every parameter that one of the sentences takes. */
type Parameters = {
  host: string;
  k: number;
  count: number;
  time: string;
  day: string;
  field: string;
  detail: string;
  title: string;
};

type Situation = {
  participation: Participation;
  event: Pick<Event, "k" | "publication">;
  eventState: EventState;
  /** Undefined while it has not been loaded. */
  published: Pick<Published, "pending"> | undefined;
  /** Host of the event's server. */
  host: string;
  now: Date;
};

/** A title and the sentences below it. */
export type StandingText = { title: string; lines: string[] };

/** The text about a contribution's standing. `write` gives the sentence of a key. */
export function standingText(
  situation: Situation,
  write: (key: StandingKey, parameters: Parameters) => string,
  format: DateFormat,
): StandingText {
  const { participation, event, published, host } = situation;
  const all = { host, k: event.k, count: published?.pending ?? 0 };
  const toText = (key: StandingKey, more: Partial<Parameters> = {}) =>
    write(key, { time: "", day: "", field: "", detail: "", title: "", ...all, ...more });
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
    case "withdrawn": {
      // The last publication of a closed event has been made: its total no longer follows.
      const isFinal = situation.eventState === "closed";
      return {
        title: toText("withdrawnTitle"),
        lines: [toText(isFinal ? "withdrawnClosed" : "withdrawn")],
      };
    }
    case "closed":
    case "held":
    case "unknown":
      return { title: toText(`${standing}Title`), lines: [toText(standing)] };
    case "published":
      return { title: receivedTitle(situation, toText, format), lines: [toText("published")] };
    case "pending":
      return {
        title: receivedTitle(situation, toText, format),
        lines: [toText(pendingKey(situation))],
      };
  }
}

type ToText = (key: StandingKey, more?: Partial<Parameters>) => string;

function pendingKey({ event, eventState, published }: Situation): StandingKey {
  if (eventState === "closed") return "pendingClosed";
  if (event.publication === "atClose") return "pendingAtClose";
  return published ? "pending" : "pendingAnyCount";
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
