import { useEffect, useRef } from "preact/hooks";

/** A ref for the title of a view that replaces another one on the same page, whose focused button is gone. */
export function useTitleFocus(takesFocus: boolean) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!takesFocus) return;
    scrollTo(0, 0);
    title.current?.focus({ preventScroll: true });
  }, []);
  return title;
}
