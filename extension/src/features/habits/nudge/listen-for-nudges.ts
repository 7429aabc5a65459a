import { createQuantityFormat } from "@digital-cleanup/text";
import type { GoneMessage, ShowMessage, ShowResult } from "../messages.ts";
import { onNudgeMessage, sendAnswer, sendChoice } from "./nudge-client.ts";
import { openNudge } from "./open-nudge.ts";
import type { ShowNudge } from "./nudge-view.ts";

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
    if (openNudge.isShown() || isBesidePanel() || isBusy) return "refused";
    const asked = { rule: message.nudge.rule, question: message.question };
    const shown = showNudge({
      show: message,
      format: createQuantityFormat(message.language),
      into: document.documentElement,
      answer: (answer) => sendAnswer(asked, answer),
      choose: (stance) => sendChoice(asked, stance),
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
