import { ruleIds } from "@digital-cleanup/habits";
import * as z from "zod/mini";
import type { ShownNudge } from "../decisions/shown-nudges.ts";
import type { NudgeAnswer, Stance } from "../messages.ts";

/**
 * A choice made in a page that would last: the rule is silent everywhere or on a site, acts by itself, or fits all videos of a site.
 * A page can steal a press, so it applies once the person has confirmed it in the popup.
 */
export const lastingChoiceSchema = z.object({
  feature: z.literal("habits"),
  id: z.string(),
  rule: z.enum(ruleIds),
  kind: z.enum(["never", "notHere", "acts", "fit"]),
  /** The origin it is about, as the browser named it. */
  origin: z.string().check(z.maxLength(300)),
  chosenMs: z.number(),
});
export type LastingChoice = z.infer<typeof lastingChoiceSchema>;

type Made = { answer: NudgeAnswer } | { stance: Stance };

/** The lasting choice that an answer or a stance makes; undefined if it lasts no longer than a snooze. */
export function findLastingChoice(made: Made, shown: ShownNudge, nowMs: number) {
  const kind = "answer" in made ? kindOfAnswer(made.answer, shown) : kindOfStance(made.stance);
  if (!kind) return undefined;
  const { question, nudge, site, observer } = shown;
  const origin = kind === "notHere" ? site : observer.origin;
  const feature = "habits" as const;
  return { feature, id: question, rule: nudge.rule, kind, origin, chosenMs: nowMs };
}

function kindOfAnswer(
  answer: NudgeAnswer,
  { nudge }: ShownNudge,
): LastingChoice["kind"] | undefined {
  if (answer === "never" || answer === "notHere") return answer;
  return answer === "accepted" && nudge.action.id === "fitOnThisSite" ? "fit" : undefined;
}

const kindOfStance = (stance: Stance): LastingChoice["kind"] | undefined =>
  stance === "asks" ? undefined : stance;
