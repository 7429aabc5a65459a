import { useState } from "preact/hooks";
import type { PhotoMarks } from "../../photo-marks.ts";
import type { ListedGroup, ListedPhoto } from "../../photo-result.ts";
import type { Compared } from "./compared.ts";
import { shifted, type View, wholeView, zoomed, zoomToggled } from "./view.ts";

/** `pair`: side by side. Otherwise both are in one place, and this one is in front. */
type Front = "pair" | "best" | "other";

export type CompareProps = {
  groups: readonly Compared[];
  index: number;
  marks: PhotoMarks;
  onTellApart: ((group: ListedGroup, notAlike: ListedPhoto) => void) | undefined;
  onShow: (index: number) => void;
};

const step = 0.1;

/** What is compared, and each action of the keys and buttons. */
export function useCompare({ groups, index, marks, onTellApart, onShow }: CompareProps) {
  const group = groups[index]!;
  const { files } = group;
  const [place, setPlace] = useState(1);
  const [front, setFront] = useState<Front>("pair");
  const [view, setView] = useState<View>(wholeView);
  const best = files[0]!;
  // The last photo may have left the group.
  const at = Math.min(place, files.length - 1);
  const other = at > 0 ? files[at] : undefined;
  const current = other && front !== "best" ? other : best;
  const move = (by: number) => {
    // The best one is always there: the others go by.
    if (files.length > 2) setPlace(((at - 1 + by + files.length - 1) % (files.length - 1)) + 1);
  };
  const goTo = (by: number) => {
    const next = index + by;
    if (next < 0 || next >= groups.length) return;
    onShow(next);
    setPlace(1);
    setView(wholeView);
  };
  const actions = {
    swap: () => other && setFront(front === "best" ? "other" : "best"),
    pair: () => setFront("pair"),
    previous: () => move(-1),
    following: () => move(1),
    previousGroup: () => goTo(-1),
    followingGroup: () => goTo(1),
    zoom: () => setView(zoomToggled(view)),
    larger: () => setView(zoomed(view, 1)),
    smaller: () => setView(zoomed(view, -1)),
    mark: () => marks.mark([current], !marks.isMarked(current)),
    markOthers: () => {
      const others = files.filter((file) => file !== current);
      if (others.length > 0) marks.keepOnly(current, others);
    },
    tellApart: () => {
      if (!other || !onTellApart || "sign" in group) return;
      if (files.length === 2) setPlace(1);
      onTellApart(group, other);
    },
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const shift = event.shiftKey ? shiftKeys[event.key] : undefined;
    if (shift) setView(shifted(view, shift[0] * step, shift[1] * step));
    const action = shift ? undefined : actionKeys[event.key.toLowerCase()];
    if (action) actions[action]();
    if (shift || action) event.preventDefault();
  };
  return { group, best, other, current, at, front, view, setView, setPlace, actions, onKeyDown };
}

type Action = keyof ReturnType<typeof useCompare>["actions"];
const actionKeys: Record<string, Action | undefined> = {
  s: "swap",
  p: "pair",
  arrowleft: "previous",
  arrowright: "following",
  pageup: "previousGroup",
  pagedown: "followingGroup",
  z: "zoom",
  "+": "larger",
  "-": "smaller",
  x: "mark",
  a: "markOthers",
  n: "tellApart",
};
/** The view moves: the picture goes the other way. */
const shiftKeys: Record<string, [number, number] | undefined> = {
  ArrowLeft: [1, 0],
  ArrowRight: [-1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};
