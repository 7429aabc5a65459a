import { useLayoutEffect, useRef, useState } from "preact/hooks";

const moreShown = 50;

/** A list shown in parts. The keyboard goes on with the first of what is new, for the button that showed it may be gone. */
export function useShowMore(firstShown: number) {
  const [shown, setShown] = useState(firstShown);
  const before = useRef(firstShown);
  const list = useRef<HTMLUListElement>(null);
  useLayoutEffect(() => {
    if (shown === before.current) return;
    list.current?.children[before.current]?.querySelector("input")?.focus();
    before.current = shown;
  }, [shown]);
  return { list, shown, showMore: () => setShown(shown + moreShown) };
}
