import { useEffect, useRef } from "preact/hooks";

/**
 * A ref for a heading that takes the focus when a change removes the focused element; the keyboard then continues from the new
 * content, not from the top of the page. The first render moves no focus.
 */
export function useFocusRecovery(changes: readonly unknown[]) {
  const heading = useRef<HTMLHeadingElement>(null);
  const isRendered = useRef(false);
  useEffect(() => {
    if (isRendered.current && document.activeElement === document.body) heading.current?.focus();
    isRendered.current = true;
  }, changes);
  return heading;
}
