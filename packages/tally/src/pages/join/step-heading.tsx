import { Pictogram } from "@digital-cleanup/ui/pictogram.tsx";
import type { Event } from "@digital-cleanup/challenge";
import type { Text } from "@digital-cleanup/text";
import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { type Card, cardsOf, isDone, lastStep } from "./cards.ts";
import type { Entry } from "./note/entry.ts";
import { linkTo } from "./use-step.ts";

type Props = {
  t: Text;
  title: string;
  /** True after a change of step, so that a screen reader continues here. */
  takesFocus?: boolean;
  /** Shown above the title, and read after it. */
  children?: ComponentChildren;
};

/** The title of the step, below its place among the cards if it has one. */
export function StepHeading({ t, title, takesFocus, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  // In the same frame as the new step: a moment later it could take the focus away from a field of that step.
  useLayoutEffect(() => {
    if (!takesFocus) return;
    scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, [takesFocus]);
  useLayoutEffect(() => {
    if (takesFocus) document.title = `${title} · ${t("common.product")}`;
  }, [takesFocus, title]);
  return (
    <header class="heading">
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {children}
    </header>
  );
}

type PlaceProps = {
  t: Text;
  card: Card;
  event: Pick<Event, "challenges">;
  /** What was done so far. */
  progress: Pick<Entry, "done" | "used">;
};

/** The place of a card among all, with the ways back and to the end. */
export function PlaceAmongCards({ t, card, event, progress }: PlaceProps) {
  const cards = cardsOf(event);
  const index = cards.indexOf(card);
  const before = cards[index - 1];
  return (
    <>
      <p class="place">
        {before && (
          <a
            class="back"
            id="join-back"
            href={linkTo(before)}
            aria-label={t("tally.join.previous")}
          >
            <Pictogram size={22}>
              <path d="m15 5-7 7 7 7" />
            </Pictogram>
          </a>
        )}
        <b>{t("tally.join.step", { step: index + 1, count: cards.length })}</b>
        {before && card !== "space" && (
          <a class="push" id="join-finish" href={linkTo(lastStep(progress))}>
            {t("tally.join.finish")}
          </a>
        )}
      </p>
      <Segments
        states={cards.map((each, place) => {
          if (place === index) return "now";
          return place < index || isDone(each, progress) ? "done" : "left";
        })}
      />
    </>
  );
}

/** One segment for each card; the sentence beside it gives the same in words. */
export const Segments = ({ states }: { states: readonly ("done" | "now" | "left")[] }) => (
  <div class="segments" aria-hidden="true">
    {states.map((state, index) => (
      <i key={index} class={state} />
    ))}
  </div>
);
