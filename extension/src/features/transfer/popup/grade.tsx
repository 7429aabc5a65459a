import type { PageRating } from "@digital-cleanup/footprint";
import { usePage } from "../../../ui/page-context.ts";

const ratings: readonly PageRating[] = ["A+", "A", "B", "C", "D", "E", "F"];

/** The rating of the page's weight on the scale of all ratings. */
export function Grade({ rating }: { rating: PageRating }) {
  const { t } = usePage();
  return (
    <ul class="grade push" id="transfer-grade" aria-label={t("transfer.grade", { rating })}>
      {ratings.map((candidate) => (
        <li key={candidate} aria-current={candidate === rating ? "true" : undefined}>
          {candidate}
        </li>
      ))}
    </ul>
  );
}
