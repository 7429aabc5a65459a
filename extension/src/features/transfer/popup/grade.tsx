import type { PageRating } from "@digital-cleanup/footprint";
import { usePage } from "../../../ui/page-context.ts";

/** The share of web pages that emit less than any page of the rating, by which the thresholds of Sustainable Web Design were set. */
const lighterShares: Record<PageRating, number> = {
  "A+": 0,
  A: 0.05,
  B: 0.1,
  C: 0.2,
  D: 0.3,
  E: 0.4,
  F: 0.5,
};
const ratings = Object.keys(lighterShares) as PageRating[];

/** The rating of the page's weight on the scale of all ratings, and what it means. */
export function Grade({ rating }: { rating: PageRating }) {
  const { t, format } = usePage();
  const share = lighterShares[rating];
  return (
    <div class="transfer-grade push">
      <ul class="grade" id="transfer-grade" aria-label={t("transfer.grade", { rating })}>
        {ratings.map((candidate) => (
          <li key={candidate} aria-current={candidate === rating ? "true" : undefined}>
            {candidate}
          </li>
        ))}
      </ul>
      <p class="tiny soft">
        {share === 0
          ? t("transfer.amongLightest", { share: format.percent(lighterShares.A) })
          : t("transfer.lighterPages", { share: format.percent(share) })}
      </p>
    </div>
  );
}
