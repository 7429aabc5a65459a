import type { AnswerResult, NudgeAnswer } from "../messages.ts";
import { guardPresses, type PressGuard } from "../../../platform/page/press-guard/guard-presses.ts";
import { watchLayout } from "../../../platform/page/watch-layout.ts";
import { startAutoDismiss } from "./auto-dismiss.ts";
import { createButton, createElement, createMark } from "./create-element.ts";
import { createNudgeHost } from "./nudge-host.ts";
import { createNudgeContent } from "./nudge-content.ts";
import { nudgeTexts } from "./nudge-texts.ts";
import { createPlacement } from "./placement.ts";
import type { NudgeView, Shown, ShownNudge } from "./nudge-view.ts";

/** The buttons that wait until the nudge has been seen: all but those that only close or unfold it. */
const alwaysReady = "ready";
const guardedButtons = `button:not(.${alwaysReady})`;
/** A press that does not count is explained only after this time; before, a second press is enough. */
const explainAfterMs = 3000;
const visibleMs = 20_000;
/**
 * Screen readers announce changes of a region that exists already, in a visible tab. So the text is written again after this delay,
 * when the tab is visible.
 */
const announceAfterMs = 100;

const buttonsIn = (body: HTMLElement) => [...body.querySelectorAll<HTMLElement>("button, summary")];

/** Shows a nudge without moving the focus to it. It closes on an answer, or after 20 seconds without pointer or focus on it. */
export function showNudge(view: NudgeView): ShownNudge {
  const { show, t, format, isInPlace = false } = view;
  let texts = nudgeTexts(t, format, show);
  const created = createNudgeHost(isInPlace, show.isWriting);
  const { host, shadow } = created;
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
  shadow.append(box);

  const shownMs = performance.now();
  const lifetime = new AbortController();
  const { signal } = lifetime;
  let focusedBefore: EventTarget | null = null;
  const end = () => {
    if (signal.aborted) return;
    const hadFocus = shadow.activeElement !== null;
    lifetime.abort();
    autoDismiss.stop();
    guard?.stop();
    host.remove();
    if (hadFocus && focusedBefore instanceof HTMLElement) {
      focusedBefore.focus({ preventScroll: true });
    }
    view.onEnd?.();
  };
  const autoDismiss = startAutoDismiss(isInPlace ? Infinity : visibleMs, end);

  let guard: PressGuard | undefined;
  const setReady = (isReady: boolean) => {
    for (const button of box.querySelectorAll(guardedButtons)) {
      if (isReady) button.removeAttribute("aria-disabled");
      else button.setAttribute("aria-disabled", "true");
    }
    if (isReady) note.textContent = "";
  };
  const setStatus = (...parts: (Node | string)[]) => {
    status.replaceChildren(
      ...parts.map((part) => (typeof part === "string" ? createElement("p", "", part) : part)),
    );
  };
  let isAnswered = false;
  let hasResult = false;
  /** Replaces the content after an answer. The focus stays in the nudge if it was there. */
  const showResult = (text: string, ...buttons: HTMLButtonElement[]) => {
    hasResult = true;
    const hadFocus = shadow.activeElement !== null;
    setStatus(text);
    body.replaceChildren(createElement("div", "row", ...buttons));
    setReady(guard === undefined);
    guard?.restart();
    if (hadFocus) buttons[0]?.focus();
  };
  const closeButton = () => createButton(alwaysReady, t("nudge.close"), end);
  const showOutcome = ({ isToConfirm }: AnswerResult, text: string) =>
    showResult(isToConfirm ? t("nudge.confirm") : text, closeButton());
  const showFailure = () => showResult(t("nudge.failed"), closeButton());
  const answer = (given: NudgeAnswer) => {
    if (isAnswered) return;
    isAnswered = true;
    sendAnswer(given).catch(showFailure);
  };
  const sendAnswer = async (given: NudgeAnswer) => {
    const result = await view.answer(given);
    const { done, question, isToConfirm } = result;
    if (isToConfirm) return showOutcome(result, "");
    if (done) return showResult(done.isDone ? texts.done : t("nudge.notDone"), closeButton());
    if (given === "accepted") return showFailure();
    if (!question) return end();
    const choices = question.choices.map((stance) =>
      createButton("", t(`nudge.question.${stance}`), () => {
        view.choose(stance).then((made) => showOutcome(made, t("nudge.noted")), showFailure);
      }),
    );
    showResult(t("nudge.ask"), ...choices);
  };

  box.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !event.isTrusted) return;
    // Before presses count, it closes without an answer.
    if (hasResult || (guard && !guard.accepts(event))) end();
    else answer("dismissed");
  });
  box.addEventListener(
    "click",
    (event) => {
      const button = (event.target as Element).closest(guardedButtons);
      if (!button || !guard || guard.accepts(event)) return;
      event.stopImmediatePropagation();
      if (performance.now() - shownMs > explainAfterMs) note.textContent = t("nudge.notSeen");
    },
    { capture: true },
  );
  for (const type of ["keydown", "keyup", "keypress", "click", "mousedown", "pointerdown"]) {
    // Keeps input in the nudge from triggering the page's own shortcuts.
    host.addEventListener(type, (event) => event.stopPropagation());
  }
  const isInside = (target: EventTarget | null) =>
    target instanceof Node && shadow.contains(target);
  box.addEventListener("focusin", ({ relatedTarget }) => {
    if (!isInside(relatedTarget)) focusedBefore = relatedTarget;
    autoDismiss.hold("focus", true);
  });
  box.addEventListener("focusout", ({ relatedTarget }) => {
    autoDismiss.hold("focus", isInside(relatedTarget));
  });
  box.addEventListener("pointerenter", () => autoDismiss.hold("pointer", true));
  box.addEventListener("pointerleave", () => autoDismiss.hold("pointer", false));
  let isAnnounced = false;
  const announce = () => {
    if (!hasResult) setStatus(createElement("h2", "", texts.title), texts.why);
  };
  const onVisibilityChange = () => {
    const isHidden = document.visibilityState === "hidden";
    autoDismiss.hold("hidden", isHidden);
    if (isHidden || isAnnounced) return;
    isAnnounced = true;
    setTimeout(announce, announceAfterMs);
  };
  document.addEventListener("visibilitychange", onVisibilityChange, { signal });
  if (!isInPlace) {
    const onFullScreenChange = () => document.fullscreenElement && end();
    document.addEventListener("fullscreenchange", onFullScreenChange, { signal });
    addEventListener("pagehide", ({ isTrusted }) => isTrusted && end(), { signal });
  }

  body.append(...createNudgeContent(texts, view, answer));
  announce();
  view.into.append(host);
  let hasRoom = true;
  if (!isInPlace) {
    try {
      host.showPopover();
    } catch {
      // The page has removed it already.
    }
    const placement = createPlacement({
      box,
      created,
      isWriting: show.isWriting,
      buttons: (onUnfold) => [
        createButton(alwaysReady, t("nudge.unfold"), onUnfold),
        closeButton(),
      ],
      onMoved: () => guard?.restart(),
    });
    hasRoom = placement.place();
    if (hasRoom && show.isWriting) {
      const isHeld = () => shadow.activeElement !== null || box.matches(":hover");
      watchLayout(() => {
        if (!isHeld() && !placement.keepUncovered()) end();
      }, signal);
    }
    guard = guardPresses(created, { onReady: setReady, onRemoved: end });
    setReady(false);
  }
  onVisibilityChange();
  const update = (next: Shown) => {
    if (isAnswered) return;
    const focused = buttonsIn(body).findIndex((button) => button === shadow.activeElement);
    texts = nudgeTexts(t, format, next);
    body.replaceChildren(...createNudgeContent(texts, { t, format, show: next }, answer));
    announce();
    setReady(guard === undefined);
    guard?.restart();
    buttonsIn(body)[focused]?.focus({ preventScroll: true });
  };
  return { end, focus: () => box.focus(), hasRoom, update };
}
