import { useLayoutEffect } from "preact/hooks";
import { usePlace } from "./place-context.ts";

type ElementRef = { readonly current: HTMLElement | null };

/** After a navigation, moves the focus to the heading of a new place, or to the chosen tab within the same place. */
export function useArrivalFocus(heading: ElementRef, tabs: ElementRef): void {
  const { place, takeDeparture } = usePlace();
  // Before anything can be pressed, which would act on what has the focus.
  useLayoutEffect(() => {
    const left = takeDeparture();
    if (left === undefined) return;
    const tab = left === place.id && tabs.current?.querySelector<HTMLElement>("[aria-current]");
    scrollTo(0, 0);
    (tab || heading.current)?.focus({ preventScroll: true });
  }, []);
}
