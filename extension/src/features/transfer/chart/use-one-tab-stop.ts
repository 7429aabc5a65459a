import { useRef, useState } from "preact/hooks";

const steps: Record<string, (index: number, count: number) => number> = {
  ArrowLeft: (index) => index - 1,
  ArrowRight: (index) => index + 1,
  Home: () => 0,
  End: (_index, count) => count - 1,
};

/** Makes a row of buttons one tab stop: arrows, Home and End move within it. Escape hides what the focused button shows. */
export function useOneTabStop<Row extends HTMLElement>(count: number) {
  const row = useRef<Row>(null);
  const [chosen, setCurrent] = useState(count - 1);
  // There may be fewer buttons than when it was chosen.
  const current = Math.min(chosen, count - 1);
  const [isHidden, setIsHidden] = useState(false);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") setIsHidden(true);
    const next = steps[event.key]?.(current, count);
    if (next === undefined) return;
    event.preventDefault();
    const shown = Math.min(Math.max(next, 0), count - 1);
    setCurrent(shown);
    setIsHidden(false);
    row.current?.querySelectorAll("button")[shown]?.focus();
  };
  const onPointerMove = () => setIsHidden(false);
  return { row, current, setCurrent, isHidden, onKeyDown, onPointerMove };
}
