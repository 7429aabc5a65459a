import { type TallyRequest, type Totals, totalsRows } from "@digital-cleanup/challenge";
import { usePage } from "../../../ui/page-context.ts";
import { type Participation, publishedPage } from "../participation.ts";
import { ExactRequest } from "./exact-request.tsx";
import { AmountsTable } from "@digital-cleanup/ui/figures/amounts-table.tsx";

/** The figures of a contribution in words, with the exact message folded. */
export function FiguresCard(props: {
  participation: Participation;
  totals: Totals;
  /** What will be sent or waits to be sent. */
  request: TallyRequest | undefined;
  isOffered: boolean;
}) {
  const { t, format } = usePage();
  const { participation, totals, request, isOffered } = props;
  return (
    <>
      <section class="card flow" aria-labelledby="challenge-plain">
        <h2 id="challenge-plain">{t(isOffered ? "contribution.willSend" : "challenge.counted")}</h2>
        <TotalsTable totals={totals} />
        <p class="small soft">
          {t("challenge.sinceJoining", { day: format.day(participation.joinedOn) })}{" "}
          {participation.restored && t("challenge.withHeld")} {t("contribution.twoOrigins")}
        </p>
        {request && (
          <details id="challenge-exact">
            <summary>{t(isOffered ? "contribution.exact" : "challenge.exactWaiting")}</summary>
            <div class="flow">
              <ExactRequest id="challenge-payload" request={request} />
              <p class="small soft">{t("contribution.secretMeaning")}</p>
            </div>
          </details>
        )}
      </section>
      {isOffered && (
        <div class="grid challenge-columns small">
          <section>
            <h3>{t("contribution.neverSent")}</h3>
            <p>{t("contribution.neverSentList")}</p>
          </section>
          <section>
            <h3>{t("eventTasks.afterwards")}</h3>
            <p>
              <a href={publishedPage(participation)} target="_blank" rel="noreferrer">
                {t("contribution.onlyTotals", { k: participation.event.k })}
              </a>
            </p>
          </section>
        </div>
      )}
    </>
  );
}

/** A contribution's totals, measured and declared side by side. */
function TotalsTable({ totals }: { totals: Totals }) {
  const { t } = usePage();
  const rows = totalsRows(totals, (key, more) => t(`contribution.${key}`, more));
  return (
    <AmountsTable
      title={t("contribution.done")}
      idPrefix="challenge"
      rows={rows}
      bases={["measured", "declared"]}
    />
  );
}
