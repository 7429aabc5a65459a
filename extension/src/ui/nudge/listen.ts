import { createFormat, createText, type Language, type Message } from "@digital-cleanup/text";
import type { Show } from "../../platform/habits/messages.ts";
import { onShow, sayAnswer, sayChoice } from "../../platform/habits/tell.ts";
import { showNudge } from "./nudge-view.ts";

type Texts = Record<Language, Record<string, Message>>;

/** Shows what the background sends, one at a time, and hands back what the person answers. */
export function listenForNudges(texts: Texts): void {
  let isOpen = false;
  onShow((show: Show) => {
    if (isOpen || document.fullscreenElement || document.pictureInPictureElement) return false;
    isOpen = true;
    const { rule } = show.nudge;
    showNudge({
      show,
      t: createText(show.language, texts[show.language]),
      format: createFormat(show.language),
      into: document.documentElement,
      answer: (given) => sayAnswer(rule, given),
      choose: (stance) => sayChoice(rule, stance),
      ended: () => (isOpen = false),
    });
    return true;
  });
}
