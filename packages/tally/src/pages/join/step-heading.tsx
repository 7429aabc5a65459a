import { OthersText } from "@digital-cleanup/ui/others-text.tsx";
import { type Event, inLanguage } from "@digital-cleanup/challenge";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { LocaleProps } from "../figures/figures.tsx";

const numbers = { start: 1, note: 2, review: 3 } as const;

type Props = LocaleProps & {
  event: Event;
  title: string;
  /** Undefined outside of the three steps. */
  step?: keyof typeof numbers;
  /** True after a change of step, so that a screen reader continues here. */
  takesFocus?: boolean;
};

/** The event, the title of the step, and the progress. */
export function StepHeading({ t, format, event, title, step, takesFocus }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  // In the same frame as the new step: a moment later it could take the focus away from a field of that step.
  useLayoutEffect(() => {
    if (!takesFocus) return;
    scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, [takesFocus]);
  const name =
    step && t("tally.join.step", { step: numbers[step], name: t(`tally.join.stepNames.${step}`) });
  return (
    <header class="flow flow--tight">
      <p class="small soft">
        <OthersText text={inLanguage(event.name, t.language)} /> ·{" "}
        {format.dayRange(event.startsOn, event.endsOn)}
      </p>
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {event.isDemonstration && (
        <p>
          <span class="tag">{t("tally.event.demonstration")}</span>
        </p>
      )}
      {step && (
        <>
          <progress class="meter" max={3} value={numbers[step]} aria-label={name} />
          <p class="tiny soft">{name}</p>
        </>
      )}
    </header>
  );
}
