type Corner = { isTop: boolean; isLeft: boolean };

/** In the order of preference. */
const corners: Corner[] = [
  { isTop: false, isLeft: false },
  { isTop: false, isLeft: true },
  { isTop: true, isLeft: false },
  { isTop: true, isLeft: true },
];
/** About the size of a nudge. */
const box = { widthPx: 376, heightPx: 400 };
const steps = [0.1, 0.35, 0.65, 0.9];
/** What somebody may be about to press, write in or look at. */
const busy =
  "a, button, input, select, textarea, video, iframe, dialog, [role=button], [role=dialog], [contenteditable]";

/** The corner of the window where a nudge covers nothing of use, the bottom right one where all are taken. */
export const freeCorner = (): Corner => corners.find(isFree) ?? corners[0]!;

const isFree = ({ isTop, isLeft }: Corner): boolean => {
  const widthPx = Math.min(box.widthPx, innerWidth);
  const heightPx = Math.min(box.heightPx, innerHeight);
  const leftPx = isLeft ? 0 : innerWidth - widthPx;
  const topPx = isTop ? 0 : innerHeight - heightPx;
  return steps.every((across) =>
    steps.every((down) => {
      const under = document.elementFromPoint(leftPx + across * widthPx, topPx + down * heightPx);
      return !under?.closest(busy);
    }),
  );
};
