import type { AnswerResult, NudgeAnswer } from "../messages.ts";
import { guardPresses, type PressGuard } from "../../../platform/page/press-guard/guard-presses.ts";
import { watchLayout } from "../../../platform/page/watch-layout.ts";
import { createButton, createElement } from "./create-element.ts";
import {
  createNudgeBox,
  createReadyButton,
  guardedButtons,
  type NudgeBox,
  setReady,
  setStatus,
} from "./nudge-box.ts";
import { createNudgeContent } from "./nudge-content.ts";
import { type NudgeTexts, nudgeTexts } from "./nudge-texts.ts";
import { createPlacement } from "./placement.ts";
import { type Countdown, startCountdown } from "./start-countdown.ts";
import type { NudgeView, Shown, ShownNudge } from "./nudge-view.ts";

/** Until then, a press that does not count is not explained: a second press is enough. */
const explainAfterMs = 3000;
const visibleMs = 20_000;
/** It counts as seen once it was visible for this long: its page in front, and itself on the screen. */
const seenMs = 1000;
/** Browsers round by less than a pixel. */
const onScreenShare = 0.99;
/**
 * Screen readers announce changes of a region that exists already, in a visible tab. So the text is written again after this delay,
 * when the tab is visible.
 */
const announceAfterMs = 100;

const buttonsIn = (body: HTMLElement) => [...body.querySelectorAll<HTMLElement>("button, summary")];

/** Shows a nudge without moving the focus to it. It closes on an answer, or after 20 seconds without pointer or focus on it. */
export const showNudge = (view: NudgeView): ShownNudge => new OpenedNudge(view);

class OpenedNudge implements ShownNudge {
  readonly hasRoom: boolean;
  readonly #view: NudgeView;
  readonly #parts: NudgeBox;
  readonly #autoDismiss: Countdown;
  readonly #seen: Countdown;
  readonly #lifetime = new AbortController();
  readonly #shownMs = performance.now();
  #texts: NudgeTexts;
  /** Absent in a page of the extension. */
  #guard: PressGuard | undefined;
  #focusedBefore: EventTarget | null = null;
  #isAnnounced = false;
  #isAnswered = false;
  #hasResult = false;

  constructor(view: NudgeView) {
    this.#view = view;
    this.#texts = nudgeTexts(view.t, view.format, view.show);
    this.#parts = createNudgeBox(view);
    const dismissAfterMs = view.isInPlace ? Infinity : visibleMs;
    this.#autoDismiss = startCountdown(dismissAfterMs, () => this.end());
    this.#seen = startCountdown(seenMs, () => view.onSeen?.());
    this.#listenToInput();
    this.#holdWhileAttended();
    this.#write(view);
    view.into.append(this.#parts.created.host);
    this.hasRoom = view.isInPlace || this.#putOverPage();
    this.#noteVisibility();
    this.#waitUntilOnScreen();
  }

  focus(): void {
    this.#parts.box.focus();
  }

  end(): void {
    if (this.#lifetime.signal.aborted) return;
    const hadFocus = this.#hasFocus();
    this.#lifetime.abort();
    this.#autoDismiss.stop();
    this.#seen.stop();
    this.#guard?.stop();
    this.#parts.created.host.remove();
    if (hadFocus && this.#focusedBefore instanceof HTMLElement) {
      this.#focusedBefore.focus({ preventScroll: true });
    }
    this.#view.onEnd?.();
  }

  update(show: Shown): void {
    if (this.#isAnswered) return;
    const { t, format } = this.#view;
    const { body, created } = this.#parts;
    const focused = buttonsIn(body).findIndex((button) => button === created.shadow.activeElement);
    this.#texts = nudgeTexts(t, format, show);
    this.#write({ t, format, show });
    this.#restartGuard();
    buttonsIn(body)[focused]?.focus({ preventScroll: true });
  }

  #write(shown: Pick<NudgeView, "t" | "format" | "show">): void {
    const answer = (given: NudgeAnswer) => this.#answer(given);
    this.#parts.body.replaceChildren(...createNudgeContent(this.#texts, shown, answer));
    this.#announce();
  }

  #announce(): void {
    if (this.#hasResult) return;
    setStatus(this.#parts, createElement("h2", "", this.#texts.title), this.#texts.why);
  }

  #hasFocus(): boolean {
    return this.#parts.created.shadow.activeElement !== null;
  }

  #answer(given: NudgeAnswer): void {
    if (this.#isAnswered) return;
    this.#isAnswered = true;
    this.#sendAnswer(given).catch(() => this.#showFailure());
  }

  async #sendAnswer(given: NudgeAnswer): Promise<void> {
    const { t } = this.#view;
    const { done, question, isToConfirm } = await this.#view.answer(given);
    if (isToConfirm) return this.#showResult(t("nudge.confirm"));
    if (done) return this.#showResult(done.isDone ? this.#texts.done : t("nudge.notDone"));
    if (given === "accepted") return this.#showFailure();
    if (!question) return this.end();
    const choices = question.choices.map((stance) =>
      createButton("", t(`nudge.question.${stance}`), () => {
        this.#view.choose(stance).then(
          (made) => this.#showChoice(made),
          () => this.#showFailure(),
        );
      }),
    );
    this.#showResult(t("nudge.ask"), choices);
  }

  #showChoice({ isToConfirm }: AnswerResult): void {
    this.#showResult(this.#view.t(isToConfirm ? "nudge.confirm" : "nudge.noted"));
  }

  #showFailure(): void {
    this.#showResult(this.#view.t("nudge.failed"));
  }

  /** Replaces the content after an answer. The focus stays in the nudge if it was there. */
  #showResult(text: string, buttons: HTMLButtonElement[] = [this.#closeButton()]): void {
    this.#hasResult = true;
    const hadFocus = this.#hasFocus();
    setStatus(this.#parts, text);
    this.#parts.body.replaceChildren(createElement("div", "row", ...buttons));
    this.#restartGuard();
    if (hadFocus) buttons[0]?.focus();
  }

  #closeButton(): HTMLButtonElement {
    return createReadyButton(this.#view.t("nudge.close"), () => this.end());
  }

  /** New buttons have to be seen before they are pressed. */
  #restartGuard(): void {
    setReady(this.#parts, this.#guard === undefined);
    this.#guard?.restart();
  }

  #listenToInput(): void {
    const { box, note, created } = this.#parts;
    box.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !event.isTrusted) return;
      // Before presses count, it closes without an answer.
      if (this.#hasResult || (this.#guard && !this.#guard.accepts(event))) this.end();
      else this.#answer("dismissed");
    });
    const refuseUnseen = (event: MouseEvent) => {
      const button = (event.target as Element).closest(guardedButtons);
      if (!button || !this.#guard || this.#guard.accepts(event)) return;
      event.stopImmediatePropagation();
      if (performance.now() - this.#shownMs <= explainAfterMs) return;
      note.textContent = this.#view.t("nudge.notSeen");
    };
    box.addEventListener("click", refuseUnseen, { capture: true });
    for (const type of ["keydown", "keyup", "keypress", "click", "mousedown", "pointerdown"]) {
      // Keeps input in the nudge from triggering the page's own shortcuts.
      created.host.addEventListener(type, (event) => event.stopPropagation());
    }
  }

  /** The countdown stops while the person is at the nudge, or away from the tab. */
  #holdWhileAttended(): void {
    const { box, created } = this.#parts;
    const autoDismiss = this.#autoDismiss;
    const isInside = (target: EventTarget | null) =>
      target instanceof Node && created.shadow.contains(target);
    box.addEventListener("focusin", ({ relatedTarget }) => {
      if (!isInside(relatedTarget)) this.#focusedBefore = relatedTarget;
      autoDismiss.hold("focus", true);
    });
    box.addEventListener("focusout", ({ relatedTarget }) => {
      autoDismiss.hold("focus", isInside(relatedTarget));
    });
    box.addEventListener("pointerenter", () => autoDismiss.hold("pointer", true));
    box.addEventListener("pointerleave", () => autoDismiss.hold("pointer", false));
    const { signal } = this.#lifetime;
    document.addEventListener("visibilitychange", () => this.#noteVisibility(), { signal });
  }

  #noteVisibility(): void {
    const isHidden = document.visibilityState === "hidden";
    this.#autoDismiss.hold("hidden", isHidden);
    this.#seen.hold("hidden", isHidden);
    if (isHidden || this.#isAnnounced) return;
    this.#isAnnounced = true;
    setTimeout(() => this.#announce(), announceAfterMs);
  }

  #waitUntilOnScreen(): void {
    this.#seen.hold("offScreen", true);
    const observer = new IntersectionObserver(
      (entries) => this.#seen.hold("offScreen", !entries.at(-1)?.isIntersecting),
      { threshold: onScreenShare },
    );
    observer.observe(this.#parts.created.host);
    this.#lifetime.signal.addEventListener("abort", () => observer.disconnect());
  }

  /** Shows it above a page that is not ours. Returns whether there is room. */
  #putOverPage(): boolean {
    const { created, box } = this.#parts;
    const { signal } = this.#lifetime;
    const onFullScreenChange = () => document.fullscreenElement && this.end();
    document.addEventListener("fullscreenchange", onFullScreenChange, { signal });
    addEventListener("pagehide", ({ isTrusted }) => isTrusted && this.end(), { signal });
    try {
      created.host.showPopover();
    } catch {
      // The page has removed it already.
    }
    const { t, show } = this.#view;
    const placement = createPlacement({
      box,
      created,
      isWriting: show.isWriting,
      buttons: (onUnfold) => [createReadyButton(t("nudge.unfold"), onUnfold), this.#closeButton()],
      onMoved: () => this.#guard?.restart(),
    });
    const hasRoom = placement.place();
    if (hasRoom && show.isWriting) {
      const isHeld = () => this.#hasFocus() || box.matches(":hover");
      watchLayout(() => {
        if (!isHeld() && !placement.keepUncovered()) this.end();
      }, signal);
    }
    this.#guard = guardPresses(created, {
      onReady: (isReady) => setReady(this.#parts, isReady),
      onRemoved: () => this.end(),
    });
    setReady(this.#parts, false);
    return hasRoom;
  }
}
