import type { RefObject } from "preact";
import { useEffect, useState } from "preact/hooks";

/** Decoding starts a little before an element scrolls into view. */
const margin = "200px";

/** Whether an element is in view, or nearly. */
export function useIsVisible(element: RefObject<Element | null>): boolean {
  const [isVisible, setIsVisible] = useState(false);
  useEffect(() => {
    const observer = new IntersectionObserver(
      (entries) => setIsVisible(entries.at(-1)!.isIntersecting),
      { rootMargin: margin },
    );
    if (element.current) observer.observe(element.current);
    return () => observer.disconnect();
  }, []);
  return isVisible;
}
