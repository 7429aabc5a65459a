import { useEffect, useRef } from "preact/hooks";

/** A ref for the title of a view that replaces another one in the same part, whose focused button is gone. */
export function useTitleFocus(takesFocus: boolean) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) title.current?.focus();
  }, []);
  return title;
}
