import type { RuleId } from "@digital-cleanup/habits";
import { browser } from "../../../platform/browser.ts";
import type {
  AnswerResult,
  GoneMessage,
  HabitMessage,
  NudgeAnswer,
  ShowMessage,
  ShowResult,
  Stance,
} from "../messages.ts";

const send = (message: HabitMessage): Promise<unknown> => browser.runtime.sendMessage(message);

type Asked = { rule: RuleId; question: string };

export const sendAnswer = async (asked: Asked, answer: NudgeAnswer): Promise<AnswerResult> =>
  (await send({ type: "habits/answer", ...asked, answer })) as AnswerResult;

export const sendChoice = async (asked: Asked, stance: Stance): Promise<AnswerResult> =>
  (await send({ type: "habits/choose", ...asked, stance })) as AnswerResult;

type Handlers = {
  show: (message: ShowMessage) => ShowResult;
  /** Closes the nudge with this question. */
  close: (message: GoneMessage) => void;
  /** Moves the focus into the nudge. */
  focus: () => void;
};

export function onNudgeMessage({ show, close, focus }: Handlers): void {
  browser.runtime.onMessage.addListener((message: unknown) => {
    const { type } = message as { type?: string };
    if (type === "habits/show") return Promise.resolve(show(message as ShowMessage));
    if (type === "habits/gone") close(message as GoneMessage);
    if (type === "habits/focus") focus();
    return undefined;
  });
}
