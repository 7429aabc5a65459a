import { OthersText } from "@digital-cleanup/ui/others-text.tsx";
import {
  type Event,
  inLanguage,
  type PublicState,
  type Published,
} from "@digital-cleanup/challenge";
import { Logo } from "@digital-cleanup/ui/logo.tsx";
import { Wave } from "../layout/wave.tsx";
import type { ComponentProps } from "preact";
import { QuizStage } from "./quiz/quiz-stage.tsx";
import { ScreenFoot } from "./screen-foot.tsx";
import { createScreenNumbers, inWords, type ScreenNumbers } from "./screen-numbers.ts";
import { rowsWithWave, type ScreenRow, screenRows } from "./screen-rows.ts";
import type { Text } from "@digital-cleanup/text";
import { GoalLine } from "./goal-line.tsx";
import { Figure } from "../figures/figure.tsx";
import type { LocaleProps } from "../figures/figures.tsx";

export type ScreenViewProps = Omit<ComponentProps<typeof ScreenFoot>, "published"> & {
  published: PublicState;
  /** The address of the page on which phones answer the quiz. */
  quizUrl: string;
};

/** Longer names get a smaller font: even 300 letters have to fit on two lines. */
const sizeClass = (name: string): string =>
  name.length <= 24 ? "name" : name.length <= 56 ? "name name--long" : "name name--longest";

/** The screen for a projector, rendered on the server and in the browser alike. */
export function ScreenView(props: ScreenViewProps) {
  const { t, format, event, published } = props;
  const numbers = createScreenNumbers(t.language, published.state === "closed");
  const rows = screenRows(event, published);
  const name = inLanguage(event.name, t.language);
  const shown = published.quiz?.shown;
  if (shown) return <QuizStage {...props} shown={shown} />;
  return (
    <div class={rows.length > 0 ? "stage" : "stage stage--alone"}>
      <header>
        <Logo />
        <h1 class={sizeClass(name)}>
          <OthersText text={name} />
        </h1>
        <p class="soft">{format.dayRange(event.startsOn, event.endsOn)}</p>
      </header>
      {rows.length <= rowsWithWave && <Wave />}
      <People t={t} format={format} event={event} published={published} numbers={numbers} />
      {rows.length > 0 && <FigureRows t={t} numbers={numbers} rows={rows} />}
      <ScreenFoot {...props} />
    </div>
  );
}

type Props = { t: Text; numbers: ScreenNumbers; rows: readonly ScreenRow[] };

/** The label of a figure, with its measured share if a part may have been declared. */
function figureLabel(t: Text, { kind, value, methods }: ScreenRow): string {
  const count = Number(value ?? 0n);
  const label =
    kind === "weighed" ? t("tally.screen.weighed") : t(`tally.screen.${kind}`, { count });
  // Which part was measured is known only if the whole value was published by method.
  if (!methods || !value || methods.measured + methods.declared !== value) return label;
  const { measured } = methods;
  if (measured === 0n) return t("tally.screen.declared", { label, count });
  if (measured === value) return t("tally.screen.measured", { label, count });
  // A partial share is never rounded to 0 % or 100 %.
  const percent = Math.min(99, Math.max(1, Number((measured * 100n) / value)));
  return t("tally.screen.partly", { label, percent });
}

/** The figures of devices, mass and data, one per line. */
const FigureRows = ({ t, numbers, rows }: Props) => (
  <ul class="rows">
    {rows.map((row) => {
      const { kind, value, goal } = row;
      const write =
        kind === "weighed" ? numbers.grams : kind === "bytes" ? numbers.bytes : numbers.count;
      const label = figureLabel(t, row);
      return (
        <li key={kind}>
          {value === undefined ? (
            <p class="figure">
              <span aria-hidden="true">—</span>
              <span class="hidden">{t("tally.screen.notPublished")}</span>
            </p>
          ) : (
            <Figure id={kind} value={value} {...write(value)} size="row" />
          )}
          <p>
            {label}
            {goal !== undefined && (
              <GoalLine t={t} label={label} value={value} goal={goal} write={write} />
            )}
          </p>
        </li>
      );
    })}
  </ul>
);

type PeopleProps = LocaleProps & { event: Event; published: Published; numbers: ScreenNumbers };

/** Longer numbers get a smaller font, so that they fit in their half of the screen. */
const sizeOf = (number: string): string =>
  number.length <= 3 ? "huge" : number.length <= 5 ? "large" : "long";

/** The number of participations, or the reason why there is none. */
function People({ t, format, event, published, numbers }: PeopleProps) {
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
