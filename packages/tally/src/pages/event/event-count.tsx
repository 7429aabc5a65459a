import type { FigureState, Published } from "@digital-cleanup/challenge";
import { CountedBlocks, GatheringRing } from "../figures/counted-shapes.tsx";
import { amountParts, Figure, type LocaleProps } from "../figures/figures.tsx";
import {
  closedFigures,
  isCountedByHand,
  leadFigure,
  type ShownFigure,
  unitOf,
} from "./event-figures.ts";

type Props = LocaleProps & { published: Published };

export function ClosedCount({ t, format, published }: Props) {
  const { kind, value } = closedFigures(published)[0]!;
  return (
    <>
      <div class="row row--base">
        <AmountFigure format={format} kind={kind} value={value} size="hero" />
        <p>
          <b>{t(`tally.event.figure.${kind}`, { count: Number(value) })}</b>
        </p>
      </div>
      {!published.totals && !isCountedByHand(published) && (
        <p>{t("tally.event.tooFew", { k: published.k })}</p>
      )}
    </>
  );
}

/** The three figures after the first. */
export const ClosedFigures = ({ t, format, published }: Props) => {
  const [, ...figures] = closedFigures(published);
  if (figures.length === 0) return null;
  return (
    <div class="grid grid--figures">
      {figures.slice(0, 3).map(({ kind, value }) => (
        <div class="card" key={kind}>
          <AmountFigure format={format} kind={kind} value={value} size="large" />
          <p>
            {kind === "participations" && isAllCounted(published)
              ? t("tally.event.allCounted", { count: Number(value) })
              : t(`tally.event.figure.${kind}`, { count: Number(value) })}
          </p>
        </div>
      ))}
    </div>
  );
};

const isAllCounted = ({ totals, participations, aboveLimit }: Published): boolean =>
  totals !== null && participations.waiting === 0 && aboveLimit === "none";

type OpenCountProps = LocaleProps & { published: Published };

export function OpenCount({ t, format, published }: OpenCountProps) {
  const { kind, state } = leadFigure(published);
  if (state.name === "gathering") return <Gathering t={t} format={format} state={state} />;
  if (state.name !== "atLeast") return null;
  const { sum, counted, received } = state;
  return (
    <>
      <p>{t("tally.event.atLeast")}</p>
      <div class="row row--base">
        <AmountFigure format={format} kind={kind} value={sum} size="hero" />
        <p>{t(`tally.event.figure.${kind}`, { count: Number(sum) })}</p>
      </div>
      <CountedBlocks counted={counted} received={received} />
      <p>
        <b>
          <data id="received" value={received}>
            <data id="published" value={counted}>
              {t("tally.event.counted", {
                counted: format.number(counted),
                received: format.number(received),
              })}
            </data>
          </data>
        </b>
      </p>
    </>
  );
}

type GatheringState = Extract<FigureState, { name: "gathering" }>;

function Gathering({ t, format, state }: LocaleProps & { state: GatheringState }) {
  const { received, appearsAt } = state;
  // Enough people may have come, but too few with one figure.
  const isLate = appearsAt !== null && received >= appearsAt;
  return (
    <>
      <GatheringRing received={received} appearsAt={appearsAt}>
        <Figure id="received" value={BigInt(received)} number={format.number(received)} />
        <p>
          {appearsAt === null || isLate
            ? t("tally.event.figure.participations", { count: received })
            : t("tally.event.outOf", { appearsAt })}
        </p>
      </GatheringRing>
      <p>
        {appearsAt === null && t("tally.event.appearsAtClose")}
        {isLate && t("tally.event.appearsByClose")}
        {appearsAt !== null && !isLate && t("tally.event.appearsAt", { appearsAt })}
      </p>
    </>
  );
}

/** More characters do not fit on one line of a phone. */
const maxLength = 6;

type AmountFigureProps = Pick<LocaleProps, "format"> & ShownFigure & { size: "hero" | "large" };

/** A figure of an event with its unit, as large as its digits allow. */
function AmountFigure({ format, kind, value, size }: AmountFigureProps) {
  const parts = amountParts(format, unitOf(kind), value);
  const isLong = parts.number.length > maxLength;
  return <Figure size={isLong ? "long" : size} value={value} {...parts} />;
}
