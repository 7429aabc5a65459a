import { lighterPagesShares, type PageRating } from "@digital-cleanup/footprint";
import { usePage } from "../../../ui/page-context.ts";

/** The rating of the page's weight on the scale of all ratings, and what it means. */
export function Grade({ rating }: { rating: PageRating }) {
  const { t, format } = usePage();
  const share = lighterPagesShares[rating];
  return (
    <div class="transfer-grade push">
      <ul class="grade" id="transfer-grade" aria-label={t("transfer.grade", { rating })}>
        {Object.keys(lighterPagesShares).map((candidate) => (
          <li key={candidate} aria-current={candidate === rating ? "true" : undefined}>
            {candidate}
          </li>
        ))}
      </ul>
      <p class="tiny soft">
        {share === 0
          ? t("transfer.amongLightest", { share: format.percent(lighterPagesShares.A) })
          : t("transfer.lighterPages", { share: format.percent(share) })}
      </p>
    </div>
  );
}
