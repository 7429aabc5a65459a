import { OthersText } from "@digital-cleanup/ui/others-text.tsx";
import { type Event, inLanguage } from "@digital-cleanup/challenge";
import { Pictogram } from "@digital-cleanup/ui/pictogram.tsx";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { LocaleProps } from "../figures/figures.tsx";
import { linkTo } from "./use-step.ts";

type Props = LocaleProps & {
  event: Event;
  title: string;
  /** Of a task: its place in the list. */
  place?: { step: number; count: number } | undefined;
  /** True after a change of step, so that a screen reader continues here. */
  takesFocus?: boolean;
};

/** The title of the step, below its place in the list or the name of the event. */
export function StepHeading({ t, format, event, title, place, takesFocus }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  // In the same frame as the new step: a moment later it could take the focus away from a field of that step.
  useLayoutEffect(() => {
    if (!takesFocus) return;
    document.title = `${title} · ${t("common.product")}`;
    scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, [takesFocus, title]);
  return (
    <header class="flow flow--tight">
      {place ? (
        <PlaceInList t={t} {...place} />
      ) : (
        <p class="small soft">
          <OthersText text={inLanguage(event.name, t.language)} /> ·{" "}
          <span class="whole">{format.dayRange(event.startsOn, event.endsOn)}</span>
        </p>
      )}
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {event.isDemonstration && (
        <p>
          <span class="tag">{t("tally.event.demonstration")}</span>
        </p>
      )}
    </header>
  );
}

function PlaceInList({ t, step, count }: Pick<Props, "t"> & { step: number; count: number }) {
  const name = t("tally.join.tasks.step", { step, count });
  return (
    <>
      <p class="row small">
        <a class="back" id="join-back" href={linkTo("list")}>
          <Pictogram size={18}>
            <path d="m15 5-7 7 7 7" />
          </Pictogram>
          {t("tally.join.tasks.back")}
        </a>
        <b class="push">{name}</b>
      </p>
      <progress class="meter" max={count} value={step} aria-label={name} />
    </>
  );
}
