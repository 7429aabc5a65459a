import type { ComponentChildren } from "preact";
import { useRef } from "preact/hooks";
import { usePage } from "../page-context.ts";
import {
  type FilledPlace,
  fillPlaces,
  type Place,
  type PlaceCounts,
  type SectionInfo,
} from "./place.ts";
import { PlaceContextProvider } from "./place-context.ts";
import { PlaceMenu } from "./place-menu.tsx";
import { sectionAt } from "./section-at.ts";
import { useFragment } from "./use-fragment.ts";

type Section = SectionInfo & { view: () => ComponentChildren };

/** The dashboard: the places at the side, or in a menu on narrow screens, and the section that the address names. */
export function AppShell(props: {
  places: readonly Place[];
  counts: PlaceCounts;
  sections: readonly Section[];
}) {
  const { t } = usePage();
  const places = fillPlaces(props.places, props.sections);
  const { section, part, place, takeDeparture } = useShownSection(places);
  if (!section || !place) return null;
  return (
    <>
      <a
        class="skip"
        href="#content"
        onClick={(event) => {
          // The fragment of the address names a section and must not change.
          event.preventDefault();
          document.querySelector<HTMLElement>("#content")?.focus();
        }}
      >
        {t("common.skipToContent")}
      </a>
      <div class="app">
        <PlaceMenu places={places} counts={props.counts} shown={place} section={section} />
        <main
          class="page flow"
          id="content"
          key={section.id}
          data-section={section.id}
          tabIndex={-1}
          style={{ "--gap": "var(--space-5)" }}
        >
          <PlaceContextProvider value={{ place, section, part, takeDeparture }}>
            {section.view()}
          </PlaceContextProvider>
        </main>
      </div>
    </>
  );
}

/** The section that the address names, its part if it names one, its place, and the place that was left for it. */
function useShownSection(places: readonly FilledPlace<Section>[]) {
  const { section, part } = sectionAt(
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
  return { section, part, place: places.find(({ id }) => id === section?.place), takeDeparture };
}
