import type { ComponentChildren, RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { usePage } from "../page-context.ts";
import { usePlace } from "./place-context.ts";

/** The heading of a section, with a link to its place or the tabs of the place. It also sets the title of the document. */
export function PageTitle(props: {
  /** Instead of the title of the section, for example the name of an event. */
  children?: ComponentChildren;
  id?: string;
  /** At the end of the line. */
  aside?: ComponentChildren;
  headingRef?: RefObject<HTMLHeadingElement | null>;
  /** Without the link to its place: the section has its own way out. */
  isFullScreen?: boolean;
}) {
  const { t } = usePage();
  const { place, section } = usePlace();
  const ownRef = useRef<HTMLHeadingElement>(null);
  const heading = props.headingRef ?? ownRef;
  const tabs = useRef<HTMLElement>(null);
  useArrivalFocus(heading, tabs);
  const [first] = place.sections;
  const isInner = !place.hasTabs && section.id !== first.id;
  const titles = place.hasTabs || isInner ? [section.title, place.title] : [section.title];
  // Before the heading is painted, so that the two always agree.
  useLayoutEffect(() => {
    document.title = [...titles, "common.product" as const].map((key) => t(key)).join(" · ");
  });
  return (
    <div class="page-title">
      {isInner && !props.isFullScreen && (
        <a class="page-title__up" href={`#${first.id}`}>
          {t(place.title)}
        </a>
      )}
      <div class="row row--base">
        <h1 ref={heading} tabIndex={-1} id={props.id}>
          {props.children ?? t(place.hasTabs ? place.title : section.title)}
        </h1>
        {props.aside}
      </div>
      {place.hasTabs && (
        <nav class="tabs" ref={tabs} aria-label={t(place.title)}>
          <ul>
            {place.sections
              .filter(({ id, isUnlisted }) => !isUnlisted || id === section.id)
              .map(({ id, title }) => (
                <li key={id}>
                  <a href={`#${id}`} aria-current={id === section.id ? "page" : undefined}>
                    {t(title)}
                  </a>
                </li>
              ))}
          </ul>
        </nav>
      )}
    </div>
  );
}

type ElementRef = { readonly current: HTMLElement | null };

/** After a navigation, moves the focus to the heading of a new place, or to the chosen tab within the same place. */
function useArrivalFocus(heading: ElementRef, tabs: ElementRef): void {
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
