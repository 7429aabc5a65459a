import { createFormat, createText, type Language, type Message } from "@digital-cleanup/text";
import type { ShowMessage } from "../messages.ts";
import { onNudgeMessage, sendAnswer, sendChoice } from "./nudge-client.ts";
import { type ShownNudge, showNudge } from "./show-nudge.ts";

type Texts = Record<Language, Record<string, Message>>;

/** Shows the nudges that the background sends, one at a time, and sends back the person's answers. */
export function listenForNudges(texts: Texts): void {
  let open: ShownNudge | undefined;
  const show = (message: ShowMessage) => {
    if (open || document.fullscreenElement || document.pictureInPictureElement) return false;
    const { rule } = message.nudge;
    open = showNudge({
      show: message,
      t: createText(message.language, texts[message.language]),
      format: createFormat(message.language),
      into: document.documentElement,
      answer: (answer) => sendAnswer(rule, answer),
      choose: (stance) => sendChoice(rule, stance),
      onEnd: () => (open = undefined),
    });
    return true;
  };
  onNudgeMessage(show, () => open?.focus());
}
