import type { FigureState, Published } from "@digital-cleanup/challenge";
import { CountedBlocks } from "../figures/counted-blocks.tsx";
import { Figure } from "../figures/figure.tsx";
import type { LocaleProps } from "../figures/figures.tsx";
import { GatheringRing } from "../figures/gathering-ring.tsx";
import { AmountFigure } from "./amount-figure.tsx";
import { leadFigure } from "./event-figures.ts";

type Props = LocaleProps & { published: Published };

/** How many people take part in an open event, and the total as far as it is public. */
export function OpenCount({ t, format, published }: Props) {
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
