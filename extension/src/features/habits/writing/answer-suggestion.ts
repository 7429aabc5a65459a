import { type Nudge, recordAnswer, setStance } from "@digital-cleanup/habits";
import { localDay } from "../../../platform/local-day.ts";
import { mailApi } from "../../../platform/mail/thunderbird-api.ts";
import type { EffectiveSettings } from "../../../platform/settings/settings.ts";
import type { AnswerResult, NudgeAnswer, Stance } from "../messages.ts";
import { changeHabits } from "../store.ts";
import { removeSuggestion, thunderbirdSite } from "./suggestions.ts";

/** Records the answer to the suggestion of a tab. The popup is a page of the extension, so that every choice applies at once. */
export async function answerSuggestion(
  tabId: number,
  { rule, action }: Nudge,
  answer: NudgeAnswer,
  { habits, fileSharingUrl }: EffectiveSettings,
): Promise<AnswerResult> {
  let question: AnswerResult["question"];
  const nowMs = Date.now();
  await changeHabits((state) => {
    const recorded = recordAnswer({
      rule,
      answer,
      site: thunderbirdSite,
      state,
      settings: habits.value,
      nowMs,
      today: localDay(nowMs),
    });
    question = recorded.question;
    return recorded.state;
  });
  const { composeAction, windows } = mailApi();
  await removeSuggestion(tabId);
  await composeAction.setBadgeText({ tabId, text: null });
  if (answer !== "accepted") return question ? { question } : {};
  if (action.id !== "shareByLink") return { done: { isDone: true } };
  if (fileSharingUrl.value === "") return { done: { isDone: false } };
  await windows.openDefaultBrowser(fileSharingUrl.value);
  return { done: { isDone: true } };
}

export const chooseStance = async ({ rule }: Nudge, stance: Stance): Promise<AnswerResult> => {
  await changeHabits((state) => setStance(state, rule, stance));
  return {};
};
