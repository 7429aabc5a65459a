import { createFormat, createText, type Language, type Message } from "@digital-cleanup/text";
import type { Show } from "../../platform/habits/messages.ts";
import { onShow, sayAnswer, sayChoice } from "../../platform/habits/tell.ts";
import { type ShownNudge, showNudge } from "./nudge-view.ts";

type Texts = Record<Language, Record<string, Message>>;

/** Shows what the background sends, one at a time, and hands back what the person answers. */
export function listenForNudges(texts: Texts): void {
  let open: ShownNudge | undefined;
  const show = (message: Show) => {
    if (open || document.fullscreenElement || document.pictureInPictureElement) return false;
    const { rule } = message.nudge;
    open = showNudge({
      show: message,
      t: createText(message.language, texts[message.language]),
      format: createFormat(message.language),
      into: document.documentElement,
      answer: (given) => sayAnswer(rule, given),
      choose: (stance) => sayChoice(rule, stance),
      ended: () => (open = undefined),
    });
    return true;
  };
  onShow(show, () => open?.focus());
}
