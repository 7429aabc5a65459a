import { type RankingGameItem } from "@digital-cleanup/footprint/ranking-game";
import { BasisLabel } from "@digital-cleanup/ui/figures/basis-label.tsx";
import { axisEnd } from "@digital-cleanup/ui/figures/range-bar.tsx";
import { EstimateDetails } from "../../../ui/estimates/estimate-details.tsx";
import { RangeLine } from "../../../ui/estimates/range-line.tsx";
import { usePage } from "../../../ui/page-context.ts";
import { type CardId, compareOrder } from "./compare-order.ts";

/** The cards in the order of their figures, on one scale, with the places that the person gave them. */
export function RankingAnswer(props: {
  order: readonly CardId[];
  answer: readonly RankingGameItem[];
}) {
  const { order, answer } = props;
  const { t, format } = usePage();
  const end = axisEnd(Math.max(...answer.map(({ estimate }) => estimate.carbonGramsCo2e.high)));
  return (
    <>
      <section class="card flow" aria-labelledby="ranking-scale">
        <h2 class="tiny soft" id="ranking-scale">
          {t("learn.scale", { end: format.grams(end) })}{" "}
          <BasisLabel basis="estimated">{t("common.estimated")}</BasisLabel>
        </h2>
        <ol class="lines ranking-answer">
          {answer.map(({ id, estimate: { carbonGramsCo2e: range } }, index) => (
            <li key={id}>
              <span class="ranking__number" aria-hidden="true">
                {index + 1}
              </span>
              <div>
                <b>{t(`learn.rankingOf.${id}`)}</b>
                <p class="small soft">
                  {t("learn.yourAnswer", { position: order.indexOf(id) + 1 })}
                </p>
              </div>
              <RangeLine range={range} end={end} />
            </li>
          ))}
        </ol>
      </section>
      <p class="note small" id="ranking-score" role="status">
        {t("learn.answerScore", compareOrder(order, answer))}
      </p>
      <EstimateDetails
        estimates={answer.map(({ id, estimate }) => ({ of: t(`learn.rankingOf.${id}`), estimate }))}
      />
    </>
  );
}
