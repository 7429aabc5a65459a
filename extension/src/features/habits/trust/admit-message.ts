import type { RuleId } from "@digital-cleanup/habits";
import type { ShownNudge } from "../decisions/shown-nudges.ts";
import type { HabitMessage } from "../messages.ts";

/** A nudge counts presses once it has been visible for this long, so an earlier answer is not a person's. */
const minSeenMs = 1000;

/** What the background knows of the sender, from the browser and from its own storage. Nothing in it comes from the page. */
export type SenderFacts = {
  isTopFrame: boolean;
  isWatchedWebmail: boolean;
  areVideosObserved: boolean;
  /** The nudge that this tab shows. */
  shown: ShownNudge | undefined;
  /** The rule that this frame was told to act by. */
  actingRule: RuleId | undefined;
};

/**
 * Whether a document may send this message. A page that has taken over its process can send anything that our scripts could: it may
 * report what it is observed for, and answer a question that was asked in its tab, once, with one of the offered answers.
 */
export function admitMessage(message: HabitMessage, sender: SenderFacts, nowMs: number): boolean {
  const { isTopFrame, isWatchedWebmail, areVideosObserved, shown, actingRule } = sender;
  switch (message.type) {
    case "habits/observe":
      return message.observation.event.type === "video.seen" ? areVideosObserved : isWatchedWebmail;
    case "habits/video-plays":
      return areVideosObserved;
    case "habits/count":
      return isWatchedWebmail;
    case "habits/acted":
      return actingRule === message.rule;
    case "habits/seen":
      return isTopFrame && isOpen(message, shown, nowMs);
    case "habits/answer":
      return isTopFrame && isOpen(message, shown, nowMs) && shown.choices === undefined;
    case "habits/choose":
      return (
        isTopFrame &&
        isOpen(message, shown, nowMs) &&
        (shown.choices?.includes(message.stance) ?? false)
      );
  }
}

function isOpen(
  { question, rule }: { question: string; rule: RuleId },
  shown: ShownNudge | undefined,
  nowMs: number,
): shown is ShownNudge {
  return (
    shown?.question === question &&
    shown.nudge.rule === rule &&
    // A clock that was set back is no reason to refuse a person's answer.
    Math.abs(nowMs - shown.askedMs) >= minSeenMs
  );
}
