export type Size = { width: number; height: number };

/** The distance to the edges of the window, as in the style of a corner. */
const edgePx = 24;
const edge = `clamp(8px, 3vw, ${edgePx}px)`;
const stepPx = 16;
/** To the content around it, because the page is looked at in squares. */
const marginPx = 8;
/** What a person may press, type into or look at. */
const contentSelector =
  "a, button, input, select, textarea, label, summary, video, iframe, [role=button], [contenteditable]";
const dialogSelector = "dialog, [role=dialog]";

type Area = { left: number; top: number; right: number; bottom: number };

/** In order of preference: bottom right, bottom left, top right, top left. */
const corners = [
  { isTop: false, isLeft: false },
  { isTop: false, isLeft: true },
  { isTop: true, isLeft: false },
  { isTop: true, isLeft: true },
];

const insetAt = ({ isTop, isLeft }: (typeof corners)[number]): string => {
  const [top, bottom] = isTop ? [edge, "auto"] : ["auto", edge];
  return isLeft ? `${top} auto ${bottom} ${edge}` : `${top} ${edge} ${bottom} auto`;
};

export const bottomRight: string = insetAt(corners[0]!);

const contentFor = (isWriting: boolean): string =>
  isWriting ? contentSelector : `${contentSelector}, ${dialogSelector}`;

/** Whether an element at this place covers no content. The element itself must be hidden. */
export const isFreePlace = (place: Area, isWriting: boolean): boolean =>
  isFree(place, sampleContent(contentFor(isWriting)));

/**
 * The `inset` of a place where an element of this size covers no content, best a corner. Undefined if there is none. A message that is being
 * written may be a dialog, of which only the fields and buttons count.
 */
export function findFreePlace({ width, height }: Size, isWriting: boolean): string | undefined {
  const isContent = sampleContent(contentFor(isWriting));
  const [right, bottom] = [innerWidth - width - edgePx, innerHeight - height - edgePx];
  const corner = corners.find(({ isTop, isLeft }) =>
    isFree(
      {
        left: isLeft ? 0 : Math.max(0, right),
        top: isTop ? 0 : Math.max(0, bottom),
        right: isLeft ? width + edgePx : innerWidth,
        bottom: isTop ? height + edgePx : innerHeight,
      },
      isContent,
    ),
  );
  if (corner) return insetAt(corner);
  const tops = Array.from(
    { length: Math.ceil((bottom + 1) / stepPx) },
    (_, at) => bottom - at * stepPx,
  );
  // Nearer to the edge than elsewhere, for a strip below a message that is as high as the window.
  for (const top of [...tops, innerHeight - height - marginPx])
    for (let left = right; left >= 0; left -= stepPx)
      if (isFree(withMargin({ left, top, right: left + width, bottom: top + height }), isContent))
        return `${Math.round(top)}px auto auto ${Math.round(left)}px`;
  return undefined;
}

type IsContent = (x: number, y: number) => boolean;

function isFree({ left, top, right, bottom }: Area, isContent: IsContent): boolean {
  for (let y = top; y < bottom + stepPx; y += stepPx)
    for (let x = left; x < right + stepPx; x += stepPx)
      if (isContent(Math.min(x, right - 1), Math.min(y, bottom - 1))) return false;
  return true;
}

const withMargin = ({ left, top, right, bottom }: Area): Area => ({
  left: Math.max(0, left - marginPx),
  top: Math.max(0, top - marginPx),
  right: Math.min(innerWidth, right + marginPx),
  bottom: Math.min(innerHeight, bottom + marginPx),
});

/** The document is asked once for each square of the window. */
function sampleContent(selector: string): IsContent {
  const squarePx = marginPx;
  const known = new Map<number, boolean>();
  return (x, y) => {
    const [column, row] = [Math.floor(x / squarePx), Math.floor(y / squarePx)];
    const key = row * 10_000 + column;
    let isContent = known.get(key);
    if (isContent === undefined) {
      const element = document.elementFromPoint((column + 0.5) * squarePx, (row + 0.5) * squarePx);
      isContent = element?.closest(selector) != null;
      known.set(key, isContent);
    }
    return isContent;
  };
}
