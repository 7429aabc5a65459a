import { useEffect, useRef, useState } from "preact/hooks";
import type { FilledPlace, SectionInfo } from "./place.ts";
import { sectionAt } from "./section-at.ts";

/** The section that the address names, its place, and the place that was left for it. */
export function useShownSection<Section extends SectionInfo>(
  places: readonly FilledPlace<Section>[],
) {
  const [fragment, setFragment] = useState(location.hash);
  useEffect(() => {
    const follow = () => setFragment(location.hash);
    addEventListener("hashchange", follow);
    return () => removeEventListener("hashchange", follow);
  }, []);
  const section = sectionAt(
    places.flatMap(({ sections }) => sections),
    fragment,
  );
  const shown = useRef(section);
  const departure = useRef<string | undefined>(undefined);
  if (section?.id !== shown.current?.id) {
    departure.current = shown.current?.place;
    shown.current = section;
  }
  const takeDeparture = () => {
    const left = departure.current;
    departure.current = undefined;
    return left;
  };
  return { section, place: places.find(({ id }) => id === section?.place), takeDeparture };
}
