type Corner = { isTop: boolean; isLeft: boolean };

/** In order of preference. */
const corners: Corner[] = [
  { isTop: false, isLeft: false },
  { isTop: false, isLeft: true },
  { isTop: true, isLeft: false },
  { isTop: true, isLeft: true },
];
/** About the size of a nudge. */
const size = { widthPx: 376, heightPx: 400 };
/** Where points are sampled, as fractions of the size. */
const fractions = [0.1, 0.35, 0.65, 0.9];
/** What a person may press, type into or look at. */
const contentSelector =
  "a, button, input, select, textarea, video, iframe, dialog, [role=button], [role=dialog], [contenteditable]";

/** The corner of the window where a nudge covers no content; the bottom right one if there is none. */
export const findFreeCorner = (): Corner => corners.find(isFree) ?? corners[0]!;

const isFree = ({ isTop, isLeft }: Corner): boolean => {
  const widthPx = Math.min(size.widthPx, innerWidth);
  const heightPx = Math.min(size.heightPx, innerHeight);
  const leftPx = isLeft ? 0 : innerWidth - widthPx;
  const topPx = isTop ? 0 : innerHeight - heightPx;
  return fractions.every((across) =>
    fractions.every((down) => {
      const element = document.elementFromPoint(leftPx + across * widthPx, topPx + down * heightPx);
      return !element?.closest(contentSelector);
    }),
  );
};
