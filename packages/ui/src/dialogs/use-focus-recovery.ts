import { useEffect, useRef } from "preact/hooks";

/**
 * A ref for a heading that takes the focus when a change removes or disables the focused element; the keyboard then continues from the new
 * content, not from the top of the page. The first render moves no focus.
 */
export function useFocusRecovery(changes: readonly unknown[]) {
  const heading = useRef<HTMLHeadingElement>(null);
  const isRendered = useRef(false);
  useEffect(() => {
    const focused = document.activeElement;
    // A disabled button loses the focus only after the next frame.
    const isLost = focused === document.body || focused?.matches(":disabled");
    if (isRendered.current && isLost) heading.current?.focus();
    isRendered.current = true;
  }, changes);
  return heading;
}
