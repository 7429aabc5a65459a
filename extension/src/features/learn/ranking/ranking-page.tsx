import "./ranking.css";
import { rankingGame } from "@digital-cleanup/footprint/ranking-game";
import { useFocusRecovery } from "@digital-cleanup/ui/dialogs/use-focus-recovery.ts";
import { useMemo, useState } from "preact/hooks";
import { PageTitle } from "../../../ui/navigation/page-title.tsx";
import { usePage } from "../../../ui/page-context.ts";
import { type CardId, firstOrder } from "./compare-order.ts";
import { OrderList } from "./order-list.tsx";
import { RankingAnswer } from "./ranking-answer.tsx";

/** A game: put five uses in the order of their emissions, then compare with the figures. */
export function RankingPage() {
  const { t, settings } = usePage();
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
        <PageTitle headingRef={title}>
          {t(isAnswered ? "learn.answerTitle" : "learn.rankingTitle")}
        </PageTitle>
        <p class="soft">{t(isAnswered ? "learn.answerText" : "learn.rankingLead")}</p>
      </div>
      {isAnswered ? (
        <>
          <RankingAnswer order={order} answer={answer} />
          <div class="row">
            {!settings.disabledFeatures.value.includes("devices") && (
              <a class="btn btn--main btn--big" href="#devices">
                {t("learn.keepLonger")}
              </a>
            )}
            <button type="button" class="btn btn--text" onClick={playAgain}>
              {t("learn.playAgain")}
            </button>
          </div>
        </>
      ) : (
        <>
          <OrderList order={order} onOrder={setOrder} />
          <p>
            <button
              type="button"
              class="btn btn--main btn--big"
              id="ranking-answer"
              onClick={() => setIsAnswered(true)}
            >
              {t("learn.seeAnswer")}
            </button>
          </p>
        </>
      )}
    </>
  );
}
