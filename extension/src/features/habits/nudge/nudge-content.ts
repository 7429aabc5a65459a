import type { QuantityFormat, Text } from "@digital-cleanup/text";
import type { NudgeAnswer, ShowMessage } from "../messages.ts";
import { createButton, createElement } from "./create-element.ts";
import type { NudgeTexts } from "./nudge-texts.ts";

type Shown = Pick<ShowMessage, "snoozeDays" | "host" | "pageHost">;
type Options = { t: Text; format: QuantityFormat; show: Shown };

/** The figures of a nudge and its buttons. */
export function createNudgeContent(
  texts: NudgeTexts,
  { t, format, show }: Options,
  answer: (given: NudgeAnswer) => void,
): HTMLElement[] {
  const { action, share, line } = texts;
  const site = createElement("p", "small site", t("nudge.onSite", { site: show.host }));
  const lineElement = line && createElement("p", "small", line);
  const shareElement = share && createShare(share, t, format);
  // A line that contains the share is above its bar; a line that adds to the share is below.
  const figures =
    share?.caption === undefined ? [lineElement, shareElement] : [shareElement, lineElement];
  const alternatives = createElement(
    "div",
    "row alternatives",
    createButton("link", t("nudge.snooze", { count: show.snoozeDays }), () => answer("snoozed")),
    createButton("link", t("nudge.notHere", { site: show.pageHost }), () => answer("notHere")),
    createButton("link", t("nudge.never"), () => answer("never")),
  );
  alternatives.setAttribute("role", "group");
  alternatives.setAttribute("aria-label", t("nudge.ways"));
  return [
    ...figures.filter((part) => part instanceof HTMLElement),
    ...(share ? [createMethod(share.model, t)] : []),
    site,
    createElement(
      "div",
      "row",
      action && createButton("main", action, () => answer("accepted")),
      createButton("", t("nudge.notNow"), () => answer("dismissed")),
    ),
    alternatives,
  ];
}

/** The average share as a bar, with the numbers in words if it has a caption. */
function createShare(
  { caption, range }: NonNullable<NudgeTexts["share"]>,
  t: Text,
  format: QuantityFormat,
): HTMLElement {
  const { low, central, high } = range;
  const mass = (grams: number) => format.carbonCentral({ central: grams, high });
  const [span, mid] = [createElement("i", "span"), createElement("i", "mid")];
  const bar = createElement("div", "range", span, mid);
  bar.setAttribute("role", "img");
  const labels = { low: mass(low), high: mass(high), central: mass(central) };
  bar.setAttribute("aria-label", t("nudge.range", labels));
  const position = (grams: number) => `${high > 0 ? ((grams / high) * 100).toFixed(1) : 0}%`;
  span.style.left = position(low);
  mid.style.left = `calc(${position(central)} - 2px)`;
  if (caption === undefined) return createElement("div", "", bar);
  const centralLabel = t("nudge.central", { value: mass(central) });
  return createElement(
    "div",
    "",
    createElement(
      "p",
      "row share",
      createElement("b", "", format.carbonRange(range)),
      createElement("span", "small", centralLabel),
    ),
    createElement("p", "small", caption),
    bar,
  );
}

/** "How it is calculated". */
function createMethod(model: string, t: Text): HTMLElement {
  return createElement(
    "details",
    "method small",
    createElement("summary", "", t("nudge.how")),
    createElement(
      "div",
      "",
      createElement("p", "", t("nudge.howShare")),
      createElement("p", "", t("nudge.howMarginal")),
      createElement("p", "", t("nudge.howModel", { model })),
    ),
  );
}
