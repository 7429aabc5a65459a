import { Logo } from "@digital-cleanup/ui/logo.tsx";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { usePage } from "../page-context.ts";
import type { FilledPlace, PlaceCounts, SectionInfo } from "./place.ts";
import { PlaceIcon } from "./place-icon.tsx";

/** All places. On narrow screens a button opens them. */
export function PlaceMenu(props: {
  places: readonly FilledPlace[];
  counts: PlaceCounts;
  shown: FilledPlace;
  section: SectionInfo;
}) {
  const { t } = usePage();
  const [isOpen, setIsOpen] = useState(false);
  const header = useRef<HTMLElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => setIsOpen(false);
  useDismiss(header, isOpen, {
    close,
    closeByKey: () => {
      close();
      button.current?.focus();
    },
  });
  const links = (places: readonly FilledPlace[]) =>
    places.map(({ id, title, icon, sections: [{ id: target }] }) => (
      <li key={id}>
        <a
          class="item"
          href={`#${target}`}
          // "true": the section is in this place, but the link leads to another one.
          aria-current={
            target === props.section.id ? "page" : id === props.shown.id ? "true" : undefined
          }
          onClick={() => {
            close();
            // The address does not change, so nothing else moves the focus.
            if (target === props.section.id)
              document.querySelector<HTMLElement>("main h1")?.focus();
          }}
        >
          <PlaceIcon name={icon} /> {t(title)}
          <PlaceCount {...props.counts[id]} />
        </a>
      </li>
    ));
  return (
    <header class="side" data-open={isOpen} ref={header}>
      <a class="brand" href={`#${props.places[0]?.sections[0].id}`}>
        <Logo /> <span class="side__product">{t("common.product")}</span>
      </a>
      {/* The heading of the page says it to everyone, but scrolls away. */}
      <b class="side__here" aria-hidden="true">
        {t(props.shown.title)}
      </b>
      <button
        type="button"
        class="btn side__button"
        ref={button}
        aria-expanded={isOpen}
        aria-controls="places"
        onClick={() => setIsOpen(!isOpen)}
      >
        <PlaceIcon name={isOpen ? "cross" : "menu"} /> {t("dashboard.menu")}
      </button>
      <nav id="places" aria-label={t("dashboard.places")}>
        <ul>{links(props.places.filter(({ isLast }) => !isLast))}</ul>
        <ul class="side__foot">{links(props.places.filter(({ isLast }) => isLast))}</ul>
      </nav>
    </header>
  );
}

function PlaceCount({ count, meaning }: Partial<PlaceCounts[string]>) {
  const { format } = usePage();
  if (!count) return null;
  return (
    <span class="count">
      {format.number(count)}
      <span class="hidden"> {meaning}</span>
    </span>
  );
}

/** While something in `element` is open, calls `close` when the focus leaves it, and `closeByKey` at Escape. */
function useDismiss(
  element: { readonly current: HTMLElement | null },
  isOpen: boolean,
  { close, closeByKey }: { close: () => void; closeByKey: () => void },
): void {
  // With the change that opens it: Escape may follow at once.
  useLayoutEffect(() => {
    const around = element.current;
    if (!isOpen || !around) return;
    const onFocusOut = ({ relatedTarget }: FocusEvent) => {
      if (!(relatedTarget instanceof Node && around.contains(relatedTarget))) close();
    };
    const onKeyDown = ({ key }: KeyboardEvent) => {
      if (key === "Escape") closeByKey();
    };
    around.addEventListener("focusout", onFocusOut);
    around.addEventListener("keydown", onKeyDown);
    return () => {
      around.removeEventListener("focusout", onFocusOut);
      around.removeEventListener("keydown", onKeyDown);
    };
  }, [isOpen]);
}
