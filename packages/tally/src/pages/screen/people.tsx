import type { Event, Published } from "@digital-cleanup/challenge";
import type { LocaleProps } from "../figures/figures.tsx";
import { GoalLine } from "./goal-line.tsx";
import { Figure } from "../figures/figure.tsx";
import { inWords, type ScreenNumbers } from "./screen-numbers.ts";

type Props = LocaleProps & { event: Event; published: Published; numbers: ScreenNumbers };

/** Longer numbers get a smaller font, so that they fit in their half of the screen. */
const sizeOf = (number: string): string =>
  number.length <= 3 ? "huge" : number.length <= 5 ? "large" : "long";

/** The number of participations, or the reason why there is none. */
export function People({ t, format, event, published, numbers }: Props) {
  const { state, totals, k } = published;
  const { received } = published.participations;
  if (state === "notStarted") {
    const [from, to] = [format.day(event.startsOn), format.day(event.endsOn)];
    return (
      <div class="people">
        <p class="word">{t("tally.screen.notStarted")}</p>
        <p class="label">{t("tally.screen.dates", { from, to })}</p>
      </div>
    );
  }
  if (state === "closed" && !totals) {
    return (
      <div class="people">
        <p class="word">{t("tally.screen.closedNoTotals")}</p>
        <p class="label">{t("tally.screen.closedReason", { k })}</p>
      </div>
    );
  }
  const quantity = numbers.count(BigInt(received));
  const { participations: goal } = event.goals;
  const label = t("tally.screen.received", { count: received });
  return (
    <div class="people">
      <Figure
        id="received"
        value={BigInt(received)}
        {...quantity}
        size={sizeOf(inWords(quantity))}
      />
      <p class="label">{label}</p>
      {goal ? (
        <p>
          <GoalLine
            t={t}
            label={label}
            value={BigInt(received)}
            goal={BigInt(goal)}
            write={numbers.count}
          />
        </p>
      ) : null}
    </div>
  );
}
