import type { RuleId } from "@digital-cleanup/habits";
import { contentRuntime } from "../../../platform/page/content-runtime.ts";
import type { AnswerResult, HabitMessage, NudgeAnswer, ShowMessage, Stance } from "../messages.ts";

const send = (message: HabitMessage): Promise<unknown> => contentRuntime().sendMessage(message);

export const sendAnswer = async (rule: RuleId, answer: NudgeAnswer): Promise<AnswerResult> =>
  (await send({ type: "habits/answer", rule, answer })) as AnswerResult;

export const sendChoice = (rule: RuleId, stance: Stance): Promise<unknown> =>
  send({ type: "habits/choose", rule, stance });

/** `show` returns whether the nudge is shown; `focus` moves the focus into it. */
export function onNudgeMessage(show: (message: ShowMessage) => boolean, focus: () => void): void {
  contentRuntime().onMessage.addListener((message, _sender, respond) => {
    const { type } = message as { type?: string };
    if (type === "habits/show") respond(show(message as ShowMessage));
    if (type === "habits/focus") focus();
    return undefined;
  });
}
