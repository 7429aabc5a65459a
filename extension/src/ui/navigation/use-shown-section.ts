import { useRef } from "preact/hooks";
import type { FilledPlace, SectionInfo } from "./place.ts";
import { sectionAt } from "./section-at.ts";
import { useFragment } from "./use-fragment.ts";

/** The section that the address names, its place, and the place that was left for it. */
export function useShownSection<Section extends SectionInfo>(
  places: readonly FilledPlace<Section>[],
) {
  const section = sectionAt(
    places.flatMap(({ sections }) => sections),
    useFragment(),
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
