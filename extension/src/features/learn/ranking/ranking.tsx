import { BasisLabel } from "@digital-cleanup/ui/figures/basis-label.tsx";
import { axisEnd } from "@digital-cleanup/ui/figures/range-bar.tsx";
import { Button } from "../../../ui/button.tsx";
import { EstimateDetails } from "../../../ui/estimates/estimate-details.tsx";
import { RangeLine } from "../../../ui/estimates/range-line.tsx";
import "./ranking.css";
import { rankingGame, type RankingGameItem } from "@digital-cleanup/footprint/ranking-game";
import { useFocusRecovery } from "@digital-cleanup/ui/dialogs/use-focus-recovery.ts";
import { useMemo, useState } from "preact/hooks";
import { usePage } from "../../../ui/page-context.ts";
import { type CardId, compareOrder, firstOrder } from "./compare-order.ts";
import { makingShare } from "./making-share.ts";
import { OrderList } from "./order-list.tsx";

/** A game: put five uses in the order of their emissions, then compare with the figures. */
export function Ranking() {
  const { t, format, settings } = usePage();
  const answer = useMemo(rankingGame, []);
  const [order, setOrder] = useState<readonly CardId[]>(firstOrder);
  const [isAnswered, setIsAnswered] = useState(false);
  const title = useFocusRecovery([isAnswered]);
  const playAgain = () => {
    setOrder(firstOrder);
    setIsAnswered(false);
  };
  return (
    <>
      <div class="flow flow--tight">
        <h3 class="lead" ref={title} tabIndex={-1}>
          {t(isAnswered ? "learn.answerTitle" : "learn.rankingTitle")}
        </h3>
        <p class="soft">
          {isAnswered
            ? t("learn.answerText", {
                video: format.percent(makingShare("streamingYear", answer)),
                mail: format.percent(makingShare("emailYear", answer)),
              })
            : t("learn.rankingLead")}
        </p>
      </div>
      {isAnswered ? (
        <>
          <RankingAnswer order={order} answer={answer} />
          <div class="row">
            {!settings.disabledFeatures.value.includes("devices") && (
              <a class="btn btn--main" href="#devices">
                {t("learn.keepLonger")}
              </a>
            )}
            <Button class="btn--text" onPress={playAgain}>
              {t("learn.playAgain")}
            </Button>
          </div>
        </>
      ) : (
        <>
          <OrderList order={order} onOrder={setOrder} />
          <p>
            <Button class="btn--main" id="ranking-answer" onPress={() => setIsAnswered(true)}>
              {t("learn.seeAnswer")}
            </Button>
          </p>
        </>
      )}
    </>
  );
}

/** The cards in the order of their figures, on one scale, with the places that the person gave them. */
function RankingAnswer(props: { order: readonly CardId[]; answer: readonly RankingGameItem[] }) {
  const { order, answer } = props;
  const { t, format } = usePage();
  const end = axisEnd(Math.max(...answer.map(({ estimate }) => estimate.carbonGramsCo2e.high)));
  return (
    <>
      <section class="card flow" aria-labelledby="ranking-scale">
        <h4 class="tiny soft" id="ranking-scale">
          {t("learn.scale", { end: format.grams(end) })}{" "}
          <BasisLabel basis="estimated">{t("common.estimated")}</BasisLabel>
        </h4>
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
