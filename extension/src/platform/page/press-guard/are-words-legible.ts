import { type Colour, contrast, parseColour } from "./contrast.ts";

const minFontPx = 10;
/** Our texts have 4.5 at least. */
const minContrast = 3;
/** Nothing that accepts presses is more transparent. */
const minOpacity = 0.5;

/** Whether each word in view can be read: its size, its opacity, and its colour on an opaque ground of our own. */
export function areWordsLegible(host: HTMLElement, shadow: ShadowRoot): boolean {
  const view = host.getBoundingClientRect();
  const isInView = (element: Element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    return left < view.right && right > view.left && top < view.bottom && bottom > view.top;
  };
  return [...elementsWithWords(shadow)].every(
    (element) =>
      !element.checkVisibility() ||
      element.matches(":disabled") ||
      !isInView(element) ||
      isLegible(element),
  );
}

function elementsWithWords(shadow: ShadowRoot): Set<Element> {
  const walker = document.createTreeWalker(shadow, NodeFilter.SHOW_TEXT);
  const found = new Set<Element>();
  while (walker.nextNode()) {
    const { parentElement, nodeValue } = walker.currentNode;
    if (parentElement && nodeValue?.trim()) found.add(parentElement);
  }
  return found;
}

function isLegible(element: Element): boolean {
  const { fontSize, color, webkitTextFillColor } = getComputedStyle(element);
  const inks = [color, webkitTextFillColor].map(parseColour);
  const { ground, opacity } = readGround(element);
  return (
    parseFloat(fontSize) >= minFontPx &&
    opacity >= minOpacity &&
    ground !== undefined &&
    inks.every((ink) => ink?.alpha === 1 && contrast(ink, ground) >= minContrast)
  );
}

/** The nearest opaque ground, and the opacity of all that surrounds the element. */
function readGround(element: Element): { ground: Colour | undefined; opacity: number } {
  let ground: Colour | undefined;
  let opacity = 1;
  for (let at: Element | null = element; at; at = at.parentElement) {
    const style = getComputedStyle(at);
    const own = parseColour(style.backgroundColor);
    if (own?.alpha === 1) ground ??= own;
    opacity *= Number(style.opacity);
  }
  return { ground, opacity };
}
