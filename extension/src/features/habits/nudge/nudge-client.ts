import type { RuleId } from "@digital-cleanup/habits";
import { contentRuntime } from "../../../platform/page/content-runtime.ts";
import type { AnswerResult, HabitMessage, NudgeAnswer, ShowMessage, Stance } from "../messages.ts";

const send = (message: HabitMessage): Promise<unknown> => contentRuntime().sendMessage(message);

type Asked = { rule: RuleId; question: string };

export const sendAnswer = async (asked: Asked, answer: NudgeAnswer): Promise<AnswerResult> =>
  (await send({ type: "habits/answer", ...asked, answer })) as AnswerResult;

export const sendChoice = async (asked: Asked, stance: Stance): Promise<AnswerResult> =>
  (await send({ type: "habits/choose", ...asked, stance })) as AnswerResult;

/** `show` returns whether the nudge is shown; `focus` moves the focus into it. */
export function onNudgeMessage(show: (message: ShowMessage) => boolean, focus: () => void): void {
  contentRuntime().onMessage.addListener((message, _sender, respond) => {
    const { type } = message as { type?: string };
    if (type === "habits/show") respond(show(message as ShowMessage));
    if (type === "habits/focus") focus();
    return undefined;
  });
}
