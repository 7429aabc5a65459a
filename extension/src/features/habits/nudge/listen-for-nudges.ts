import { createQuantityFormat } from "@digital-cleanup/text";
import type {
  GoneMessage,
  ShowMessage,
  ShowResult,
  AnswerResult,
  HabitMessage,
  NudgeAnswer,
  Stance,
} from "../messages.ts";
import { openNudge } from "./open-nudge.ts";
import type { ShowNudge } from "./nudge-view.ts";
import type { RuleId } from "@digital-cleanup/habits";
import { browser } from "../../../platform/browser.ts";

/** Shows the nudges that the background sends, one at a time, and sends back the person's answers. `isBesidePanel` reports another interface of the extension. */
export function listenForNudges(showNudge: ShowNudge, isBesidePanel: () => boolean): void {
  let question: string | undefined;
  const show = (message: ShowMessage): ShowResult => {
    // It may have closed by itself since.
    if (message.question === question) {
      openNudge.update(message);
      return openNudge.isShown() ? "shown" : "refused";
    }
    const isBusy = document.fullscreenElement ?? document.pictureInPictureElement;
    if (openNudge.isShown()) return "noRoom";
    if (isBesidePanel() || isBusy) return "refused";
    const asked = { rule: message.nudge.rule, question: message.question };
    const shown = showNudge({
      show: message,
      format: createQuantityFormat(message.language),
      into: document.documentElement,
      answer: (answer) => sendAnswer(asked, answer),
      choose: (stance) => sendChoice(asked, stance),
      onSeen: () => void send({ type: "habits/seen", ...asked }).catch(() => undefined),
      onEnd: () => openNudge.set(undefined),
    });
    if (!shown.hasRoom) {
      shown.end();
      return "noRoom";
    }
    openNudge.set(shown);
    question = message.question;
    return "shown";
  };
  const close = (gone: GoneMessage) => {
    if (gone.question === question) openNudge.dismiss();
  };
  onNudgeMessage({ show, close, focus: openNudge.focus });
}

const send = (message: HabitMessage): Promise<unknown> => browser.runtime.sendMessage(message);

type Asked = { rule: RuleId; question: string };

const sendAnswer = async (asked: Asked, answer: NudgeAnswer): Promise<AnswerResult> =>
  (await send({ type: "habits/answer", ...asked, answer })) as AnswerResult;

const sendChoice = async (asked: Asked, stance: Stance): Promise<AnswerResult> =>
  (await send({ type: "habits/choose", ...asked, stance })) as AnswerResult;

type Handlers = {
  show: (message: ShowMessage) => ShowResult;
  /** Closes the nudge with this question. */
  close: (message: GoneMessage) => void;
  /** Moves the focus into the nudge. */
  focus: () => void;
};

function onNudgeMessage({ show, close, focus }: Handlers): void {
  browser.runtime.onMessage.addListener((message: unknown) => {
    const { type } = message as { type?: string };
    if (type === "habits/show") return Promise.resolve(show(message as ShowMessage));
    if (type === "habits/gone") close(message as GoneMessage);
    if (type === "habits/focus") focus();
    return undefined;
  });
}
