import { useEffect, useRef } from "preact/hooks";

/**
 * A title that takes the focus when `changes` removed what had it, so that the keyboard goes on from the top of
 * what is new rather than from nowhere. Never at the first drawing.
 */
export function useFocusWhenLost(changes: readonly unknown[]) {
  const title = useRef<HTMLHeadingElement>(null);
  const isDrawn = useRef(false);
  useEffect(() => {
    if (isDrawn.current && document.activeElement === document.body) title.current?.focus();
    isDrawn.current = true;
  }, changes);
  return title;
}
