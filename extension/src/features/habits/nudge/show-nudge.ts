import type { Format, Text } from "@digital-cleanup/text";
import type { AnswerResult, NudgeAnswer, ShowMessage, Stance } from "../messages.ts";
import { makeHost } from "./nudge-host.ts";
import { dismissEvent } from "./nudge-element.ts";
import { button, make, mark } from "./create-element.ts";
import { startAutoDismiss } from "./auto-dismiss.ts";
import { type Words, wordsOf } from "./nudge-texts.ts";

export type NudgeView = {
  show: Omit<ShowMessage, "type">;
  t: Text;
  format: Format;
  /** Where it goes; a page of ours shows it in place and looks into it. */
  into: Element;
  isInPlace?: boolean;
  answer(answer: NudgeAnswer): Promise<AnswerResult>;
  choose(stance: Stance): Promise<unknown>;
  /** Called once when it is removed, for whatever reason. */
  onEnd?(): void;
};

/** How to take it away, and how to lead a person to it. */
export type ShownNudge = { end: () => void; focus: () => void };

const visibleMs = 20_000;
/** Readers of screens speak what changes in a region that is there already, in a tab that is seen: the same is said again then. */
const announceAfterMs = 100;

/** Shows a nudge, without the focus, until somebody answers or nobody looks at it for 20 seconds. */
export function showNudge(view: NudgeView): ShownNudge {
  const { show, t, format, isInPlace = false } = view;
  const { nudge } = show;
  const words = wordsOf(t, format, show);
  const { host, shadow } = makeHost(nudge.rule, show.language, isInPlace);
  const status = make("div", "said");
  status.setAttribute("role", "status");
  const rest = make("div", "rest");
  const box = make("aside", "nudge", make("div", "head", mark(), status), rest);
  box.setAttribute("aria-label", t("nudge.label"));
  box.tabIndex = -1;
  if (show.theme !== "auto") box.dataset.theme = show.theme;
  shadow.append(box);

  const life = new AbortController();
  const { signal } = life;
  let cameFrom: EventTarget | null = null;
  const end = () => {
    if (signal.aborted) return;
    const hadFocus = shadow.activeElement !== null;
    life.abort();
    wait.stop();
    host.remove();
    if (hadFocus && cameFrom instanceof HTMLElement) cameFrom.focus({ preventScroll: true });
    view.onEnd?.();
  };
  const wait = startAutoDismiss(isInPlace ? Infinity : visibleMs, end);

  const say = (...parts: (Node | string)[]) => {
    status.replaceChildren(
      ...parts.map((part) => (typeof part === "string" ? make("p", "", part) : part)),
    );
  };
  /** What stands below when the person has answered; the focus stays in the nudge if it was there. */
  const turnTo = (text: string, ...buttons: HTMLButtonElement[]) => {
    isAnswered = true;
    const hadFocus = shadow.activeElement !== null;
    say(text);
    rest.replaceChildren(make("div", "row", ...buttons));
    if (hadFocus) buttons[0]?.focus();
  };
  const close = () => button("", t("nudge.close"), end);
  const fail = () => turnTo(t("nudge.failed"), close());
  let isGiven = false;
  let isAnswered = false;
  const give = (given: NudgeAnswer) => {
    if (isGiven) return;
    isGiven = true;
    take(given).catch(fail);
  };
  const take = async (given: NudgeAnswer) => {
    const { done, question } = await view.answer(given);
    if (done) return turnTo(done.isDone ? words.done : t("nudge.notDone"), close());
    if (!question) return end();
    const choices = question.choices.map((stance) =>
      button("", t(`nudge.question.${stance}`), () => {
        view.choose(stance).then(() => turnTo(t("nudge.noted"), close()), fail);
      }),
    );
    turnTo(t("nudge.ask"), ...choices);
  };

  box.addEventListener("keydown", ({ key, isTrusted }) => {
    if (key !== "Escape" || !isTrusted) return;
    if (isAnswered) end();
    else give("dismissed");
  });
  for (const type of ["keydown", "keyup", "keypress", "click", "mousedown", "pointerdown"]) {
    // What a person does here is no business of the page's shortcuts.
    host.addEventListener(type, (event) => event.stopPropagation());
  }
  box.addEventListener("focusin", ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && shadow.contains(relatedTarget)))
      cameFrom = relatedTarget;
    wait.hold("focus", true);
  });
  box.addEventListener("focusout", ({ relatedTarget }) => {
    wait.hold("focus", relatedTarget instanceof Node && shadow.contains(relatedTarget));
  });
  box.addEventListener("pointerenter", () => wait.hold("pointer", true));
  box.addEventListener("pointerleave", () => wait.hold("pointer", false));
  let isAnnounced = false;
  const announce = () => {
    if (!isAnswered) say(make("h2", "", words.title), words.why);
  };
  const followTab = () => {
    const isHidden = document.visibilityState === "hidden";
    wait.hold("hidden", isHidden);
    if (isHidden || isAnnounced) return;
    isAnnounced = true;
    setTimeout(announce, announceAfterMs);
  };
  document.addEventListener("visibilitychange", followTab, { signal });
  if (!isInPlace) {
    document.addEventListener("fullscreenchange", () => document.fullscreenElement && end(), {
      signal,
    });
    addEventListener("pagehide", end, { signal });
    host.addEventListener(dismissEvent, end, { signal });
  }

  rest.append(...restOf(words, view, give));
  announce();
  view.into.append(host);
  followTab();
  return { end, focus: () => box.focus() };
}

function restOf(words: Words, { t, format, show }: NudgeView, give: (given: NudgeAnswer) => void) {
  const { act, share, line } = words;
  const parts: HTMLElement[] = [];
  const said = line && make("p", "small", line);
  const drawn = share && shareOf(share, t, format);
  // The line that says the share stands above its drawing, the one that adds to it below.
  const figures = share?.of === undefined ? [said, drawn] : [drawn, said];
  parts.push(...figures.filter((part) => part instanceof HTMLElement));
  if (share) parts.push(howOf(share.model, t));
  parts.push(
    make(
      "div",
      "row",
      act && button("main", act, () => give("accepted")),
      button("", t("nudge.notNow"), () => give("dismissed")),
    ),
  );
  const ways = make(
    "div",
    "row ways",
    button("way", t("nudge.snooze", { count: show.snoozeDays }), () => give("snoozed")),
    button("way", t("nudge.notHere"), () => give("notHere")),
    button("way", t("nudge.never"), () => give("never")),
  );
  ways.setAttribute("role", "group");
  ways.setAttribute("aria-label", t("nudge.ways"));
  parts.push(ways);
  return parts;
}

function shareOf({ of, range }: NonNullable<Words["share"]>, t: Text, format: Format) {
  const { low, central, high } = range;
  const mass = (grams: number) => format.carbonCentral({ central: grams, high });
  const bar = make("div", "range");
  bar.setAttribute("role", "img");
  const inWords = { low: mass(low), high: mass(high), central: mass(central) };
  bar.setAttribute("aria-label", t("nudge.range", inWords));
  const place = (grams: number) => `${high > 0 ? ((grams / high) * 100).toFixed(1) : 0}%`;
  bar.style.setProperty("--low", place(low));
  bar.style.setProperty("--mid", place(central));
  const centre = make("span", "small", t("nudge.central", { value: mass(central) }));
  const said = of !== undefined && [
    make("p", "row share", make("b", "", format.carbonRange(range)), centre),
    make("p", "small", of),
  ];
  return make("div", "", ...(said || []), bar);
}

function howOf(model: string, t: Text): HTMLElement {
  const said = ["nudge.howShare", "nudge.howMarginal"] as const;
  return make(
    "details",
    "how small",
    make("summary", "", t("nudge.how")),
    make(
      "div",
      "",
      ...said.map((key) => make("p", "", t(key))),
      make("p", "", t("nudge.howModel", { model })),
    ),
  );
}
