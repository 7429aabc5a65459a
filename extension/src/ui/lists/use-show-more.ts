import { useLayoutEffect, useRef, useState } from "preact/hooks";

const pageLength = 50;

/** A list shown in parts. The focus moves to the first new item, because the "show more" button may disappear. */
export function useShowMore(firstShown: number) {
  const [shown, setShown] = useState(firstShown);
  const before = useRef(firstShown);
  const list = useRef<HTMLUListElement>(null);
  useLayoutEffect(() => {
    if (shown === before.current) return;
    list.current?.children[before.current]?.querySelector("input")?.focus();
    before.current = shown;
  }, [shown]);
  return { list, shown, showMore: () => setShown(shown + pageLength) };
}
