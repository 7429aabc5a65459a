import {
  type Event,
  figureState,
  type FigureState,
  type Published,
} from "@digital-cleanup/challenge";
import { amountText, type Fact, Facts, type LocaleProps } from "../figures/figures.tsx";
import { countCollected } from "../figures/published-amounts.ts";
import { contributedFigures, handCounts, type ShownFigure, unitOf } from "./event-figures.ts";

type Props = LocaleProps & { event: Event; published: Published };

/** Every figure in its state, with the organiser's goal, in a fold; absent before there is one. */
export function AllFigures(props: Props) {
  const { t, published } = props;
  const rows = [...deskRows(props), ...contributedRows(props), ...handRows(props)];
  if (!published.totals && rows.length === 0) return null;
  return (
    <details class="more">
      <summary>{t("tally.event.allFigures")}</summary>
      <Facts class="lines lines--wrap" rows={rows} />
    </details>
  );
}

const write = ({ format }: LocaleProps, { kind, value }: ShownFigure) =>
  amountText(format, unitOf(kind), value);

const label = ({ t }: LocaleProps, { kind, value }: ShownFigure) =>
  t(`tally.event.figure.${kind}`, { count: Number(value) });

function deskRows(props: Props): Fact[] {
  const { event, published } = props;
  const figures: ShownFigure[] = [
    { kind: "collected", value: countCollected(published) },
    { kind: "weighed", value: BigInt(published.collected.grams) },
  ];
  const goals = [event.goals.devices, event.goals.grams];
  return figures.flatMap((figure, index): Fact[] =>
    figure.value > 0n
      ? [[label(props, figure), [write(props, figure), goalText(props, figure, goals[index])]]]
      : [],
  );
}

function contributedRows(props: Props): Fact[] {
  const { event, published } = props;
  if (!published.totals) return [];
  return contributedFigures.map((kind): Fact => {
    const state = figureState(published, kind);
    const figure = { kind, value: "sum" in state ? state.sum : 2n };
    // A goal for devices and for weight is one of the desk.
    const goal = kind === "bytes" || kind === "files" || kind === "emails" ? event.goals[kind] : 0;
    return [
      label(props, figure),
      <>
        <data id={kind} value={"sum" in state ? String(state.sum) : undefined}>
          {stateText(props, state, figure)}
        </data>
        {"sum" in state && goalText(props, figure, goal)}
      </>,
    ];
  });
}

function stateText(props: Props, state: FigureState, figure: ShownFigure): string {
  const { t, published } = props;
  if (state.name === "complete") return write(props, figure);
  if (state.name === "atLeast") {
    return t("tally.event.atLeastValue", { value: write(props, figure) });
  }
  if (state.name === "none") return t("tally.event.fewerThan", { k: published.k });
  const { appearsAt, received } = state;
  return appearsAt === null || received >= appearsAt
    ? t("tally.event.atTheClose")
    : t("tally.event.atCountOrClose", { appearsAt });
}

const handRows = (props: Props): Fact[] =>
  handCounts(props.published).map((figure) => [
    label(props, figure),
    <>
      {write(props, figure)}
      <span class="tiny soft">{props.t("tally.event.byHand")}</span>
    </>,
  ]);

const goalText = (props: Props, { kind }: ShownFigure, goal: number | undefined) =>
  goal ? (
    <span class="tiny soft">
      {props.t("tally.event.goal", { value: write(props, { kind, value: BigInt(goal) }) })}
    </span>
  ) : undefined;
