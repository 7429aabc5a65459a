import type { Participation } from "../participation.ts";
import { type DateFormat, whenSent } from "../when-sent.ts";

/** The sentences about what a contribution replaces, by their key in the text block `contribution`. */
export type ReplacementKey =
  | "first"
  | "replacesWaiting"
  | "replacesRefused"
  | "sendAgain"
  | "replacesElsewhere"
  | "replacesToday"
  | "replaces";

/** What the next contribution replaces. `write` gives the sentence of a key. */
export function replacementText(
  { waiting, refusal, received, sentAtMs }: Participation,
  now: Date,
  write: (key: ReplacementKey, parameters: { time: string; day: string }) => string,
  format: DateFormat,
): string {
  const say = (key: ReplacementKey, more: { time?: string; day?: string } = {}) =>
    write(key, { time: "", day: "", ...more });
  if (waiting) return say("replacesWaiting");
  if (refusal) return say("replacesRefused");
  if (!received || received.answer.standing === "unknown") return say("first");
  if (received.answer.totals === null) return say("sendAgain");
  if (sentAtMs === undefined) return say("replacesElsewhere");
  const sent = whenSent(format, sentAtMs, now);
  return sent.isToday
    ? say("replacesToday", { time: sent.time })
    : say("replaces", { day: sent.day });
}
