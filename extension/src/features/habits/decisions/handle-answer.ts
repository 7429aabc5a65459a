import { type ActionResult, type Question, recordAnswer, setStance } from "@digital-cleanup/habits";
import { localDay } from "../../../platform/local-day.ts";
import { browser } from "../../../platform/browser.ts";
import { addPendingChoice } from "../../../platform/pending-choices/pending-choices.ts";
import type { EffectiveSettings } from "../../../platform/settings/settings.ts";
import { findLastingChoice, type LastingChoice } from "../confirm/lasting-choice.ts";
import type { AnswerResult, HabitMessageOf, NudgeAnswer, PerformMessage } from "../messages.ts";
import { changeHabits } from "../store.ts";
import { type ShownNudge, storeShownNudge } from "./shown-nudges.ts";

/** Opens the review of newsletters in a tab. Resolves to whether it could. */
export type OpenReview = (tabId: number) => Promise<boolean>;

type AnswerContext = { settings: EffectiveSettings; openReview: OpenReview };

/** Records an answer, and performs the action of an accepted nudge. `shown` is the question that it answers. */
export async function handleAnswer(
  { rule, answer }: HabitMessageOf<"habits/answer">,
  shown: ShownNudge,
  { settings, openReview }: AnswerContext,
): Promise<AnswerResult> {
  const lasting = findLastingChoice({ answer }, shown, Date.now());
  if (lasting) return askToConfirm(lasting, shown, settings);
  const question = await record(shown, answer, settings);
  if (answer === "accepted") return { done: await performAction(shown, settings, openReview) };
  if (!question) return {};
  const { choices } = question;
  await storeShownNudge({ ...shown, askedMs: Date.now(), choices });
  return { question: { rule, choices } };
}

export async function handleChoice(
  { rule, stance }: HabitMessageOf<"habits/choose">,
  shown: ShownNudge,
  { settings }: AnswerContext,
): Promise<AnswerResult> {
  const lasting = findLastingChoice({ stance }, shown, Date.now());
  if (lasting) return askToConfirm(lasting, shown, settings);
  await changeHabits((state) => setStance(state, rule, stance));
  return {};
}

/** A choice that lasts waits for the person; until then, "never" is a snooze. */
async function askToConfirm(
  choice: LastingChoice,
  shown: ShownNudge,
  settings: EffectiveSettings,
): Promise<AnswerResult> {
  // A later choice about the same rule replaces the earlier one.
  await addPendingChoice(choice, ({ rule }) => rule === choice.rule);
  if (choice.kind === "never") await record(shown, "snoozed", settings);
  return { isToConfirm: true };
}

async function record(
  { nudge: { rule }, site }: ShownNudge,
  answer: NudgeAnswer,
  settings: EffectiveSettings,
): Promise<Question | undefined> {
  let question: Question | undefined;
  const nowMs = Date.now();
  const when = { nowMs, today: localDay(nowMs) };
  await changeHabits((state) => {
    const given = { rule, answer, site, state, settings: settings.habits.value, ...when };
    const recorded = recordAnswer(given);
    question = recorded.question;
    return recorded.state;
  });
  return question;
}

/** The background performs what a page cannot do; the document that observed performs the rest. */
async function performAction(
  { nudge, observer }: ShownNudge,
  settings: EffectiveSettings,
  openReview: OpenReview,
): Promise<ActionResult> {
  if (nudge.action.id === "shareByLink") {
    const url = settings.fileSharingUrl.value;
    if (url === "") return { isDone: false };
    await browser.tabs.create({ url });
    return { isDone: true };
  }
  if (nudge.action.id === "reviewNewsletters") {
    return { isDone: await openReview(observer.tabId) };
  }
  const message: PerformMessage = { type: "habits/do", nudge };
  const { tabId, frameId, documentId } = observer;
  try {
    // Chromium can target the document itself, so that a page loaded since then does not receive the message.
    const target = { frameId, ...(documentId !== undefined && { documentId }) };
    const result = await browser.tabs.sendMessage<PerformMessage, ActionResult | undefined>(
      tabId,
      message,
      target,
    );
    return result ?? { isDone: false };
  } catch {
    // The document no longer exists.
    return { isDone: false };
  }
}
