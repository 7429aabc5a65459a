import {
  amountOf,
  type Figure,
  figures,
  figureState,
  type FigureState,
  type Totals,
} from "@digital-cleanup/challenge";
import type { Text } from "@digital-cleanup/text";
import { CountedBlocks, GatheringRing } from "../../figures/counted-shapes.tsx";
import { amountText, type Unit } from "../../figures/figures.tsx";
import { useJoining } from "../joining.ts";
import { typedNumber } from "../note/draft.ts";

const unitOf = (figure: Figure): Unit =>
  figure === "bytes" || figure === "grams" ? figure : "count";

/** The main figure of a contribution: what people compare first. */
const mainFigure = (totals: Totals): Figure =>
  (["bytes", "devices", ...figures] as const).find((figure) => ownAmount(totals, figure) > 0) ??
  "bytes";

const ownAmount = ({ measured, declared }: Totals, figure: Figure): number =>
  amountOf(measured, figure) + amountOf(declared, figure);

/** A person's main figure beside what the event shows of it. */
export function BesideEvent({ totals }: { totals: Totals }) {
  const { t, format, participation, published } = useJoining();
  const figure = mainFigure(totals);
  const state = figureState(published, figure);
  const write = (value: bigint) => amountText(format, unitOf(figure), value);
  const isIn = participation.received?.answer.figures[figure] === "published";
  const amount = ownAmount(totals, figure);
  const own = {
    amount:
      figure === "bytes" ? format.bytes(amount, typedNumber(t.language)) : write(BigInt(amount)),
    figure: t(`participant.standing.figure.${figure}`),
  };
  const ownKey = figure === "bytes" ? (isIn ? "bytesAreIn" : "bytesJoin") : isIn ? "areIn" : "join";
  return (
    <section class="beside" id="join-beside">
      <Shape state={state} received={published.participations.received} />
      <p>
        {t(`tally.join.sent.${ownKey}`, own)} {eventText(t, state, write)}
      </p>
    </section>
  );
}

/** What the event shows of a figure. */
function eventText(t: Text, state: FigureState, write: (value: bigint) => string): string {
  switch (state.name) {
    case "gathering":
      return state.appearsAt === null
        ? t("tally.join.sent.atClose")
        : t("tally.join.sent.gathering", { appearsAt: state.appearsAt });
    case "atLeast":
      return t("tally.join.sent.atLeast", {
        amount: write(state.sum),
        counted: state.counted,
        received: state.received,
      });
    case "complete":
      return t("tally.join.sent.complete", { amount: write(state.sum) });
    case "none":
      return t("tally.join.sent.none");
  }
}

/** How many there are, in the shape of the figure's state. */
function Shape({ state, received }: { state: FigureState; received: number }) {
  const { t, format } = useJoining();
  if (state.name === "atLeast") {
    return <CountedBlocks counted={state.counted} received={state.received} />;
  }
  if (state.name !== "gathering" || received === 0) return null;
  return (
    <GatheringRing received={received} appearsAt={state.appearsAt}>
      <b aria-hidden="true">{format.number(received)}</b>
      <span class="hidden">{t("tally.join.sent.count", { count: received })}</span>
    </GatheringRing>
  );
}
