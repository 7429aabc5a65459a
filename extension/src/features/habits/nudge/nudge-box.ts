import { createButton, createElement, createMark } from "./create-element.ts";
import { createNudgeHost } from "./nudge-host.ts";
import type { NudgeView } from "./nudge-view.ts";

export type NudgeBox = ReturnType<typeof createNudgeBox>;

/** The buttons that wait until the nudge has been seen: all but those that only close or unfold it. */
const alwaysReady = "ready";
export const guardedButtons = `button:not(.${alwaysReady})`;

/** A button that works at once, because it answers nothing. */
export const createReadyButton = (text: string, onPress: () => void): HTMLButtonElement =>
  createButton(alwaysReady, text, onPress);

/** The empty nudge. It is in no page yet. */
export function createNudgeBox({ show, t, isInPlace = false }: NudgeView) {
  const created = createNudgeHost(isInPlace, show.isWriting);
  const status = createElement("div", "status");
  status.setAttribute("role", "status");
  const body = createElement("div", "body");
  const head = createElement("div", "head", createMark(), status);
  const note = createElement("p", "small note");
  note.setAttribute("role", "status");
  const box = createElement("aside", "nudge", head, body, note);
  box.setAttribute("aria-label", t("nudge.label"));
  box.tabIndex = -1;
  box.lang = show.language;
  box.dataset.kind = show.nudge.rule;
  if (show.theme !== "auto") box.dataset.theme = show.theme;
  created.shadow.append(box);
  return { created, box, status, body, note };
}

export function setStatus({ status }: NudgeBox, ...parts: (Node | string)[]): void {
  status.replaceChildren(
    ...parts.map((part) => (typeof part === "string" ? createElement("p", "", part) : part)),
  );
}

/** Whether presses of the guarded buttons count. */
export function setReady({ box, note }: NudgeBox, isReady: boolean): void {
  for (const button of box.querySelectorAll(guardedButtons)) {
    if (isReady) button.removeAttribute("aria-disabled");
    else button.setAttribute("aria-disabled", "true");
  }
  if (isReady) note.textContent = "";
}
