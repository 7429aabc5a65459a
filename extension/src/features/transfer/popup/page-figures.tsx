import { lighterPagesShares, type PageRating } from "@digital-cleanup/footprint";
import { BasisLabel } from "@digital-cleanup/ui/figures/basis-label.tsx";
import { BytesFigure } from "@digital-cleanup/ui/figures/quantity.tsx";
import { isPartial, measuredBytes, type NotCounted } from "@digital-cleanup/page-weight";
import { Fold } from "../../../ui/fold.tsx";
import { lateView } from "../../../ui/late-view.tsx";
import { usePage } from "../../../ui/page-context.ts";
import { usePopupRoom } from "../../../ui/popup-room.ts";
import { KindShares } from "../kind-shares.tsx";
import { MeasuredShare } from "../measured-share.tsx";
import type { TabVisit } from "../visits/watch-tab-visit.ts";
import { isMostlyCached, pageCarbon } from "./page-carbon.ts";
import { ReloadNote } from "./reload-note.tsx";

type Props = { visit: TabVisit; isOnClick: boolean };

// What few pages have, and what a person opens.
const texts = ["transferDetails"] as const;
const NotCountedNotes = lateView(
  async () => (await import("../not-counted-notes.tsx")).NotCountedNotes,
  texts,
);
const PageDetails = lateView(async () => (await import("./page-details.tsx")).PageDetails, texts);

const countGaps = (notCounted: NotCounted): number =>
  Object.values(notCounted).reduce((sum, count) => sum + count, 0);

/** The bytes of the page, how they are known, its emissions, and bytes by kind. */
export function PageFigures({ visit, isOnClick }: Props) {
  const { t, format } = usePage();
  const { transfer, origin } = visit;
  const { bytesByKind, estimatedByKind, notCounted, requests } = transfer;
  const { carbonGramsCo2e, rating } = useCarbon(visit);
  const isNoted = notCounted || (!isOnClick && visit.whyPartial);
  usePopupRoom("page", isNoted ? "some" : undefined);
  return (
    <section class="flow transfer" aria-label={t("transfer.title")}>
      <div class="row row--tight row--one row--base">
        <h2 class="soft path">{new URL(origin).host}</h2>
        <span class="tiny soft push">
          <data id="transfer-requests" value={requests}>
            {t("transfer.requests", { count: requests })}
          </data>
        </span>
      </div>
      <div class="row transfer-figure">
        <p class="figure">
          <Bytes visit={visit} />
        </p>
        {rating && <Grade rating={rating} />}
      </div>
      <p class="row transfer-known">
        <MeasuredShare id="transfer-measured" sums={transfer} />
      </p>
      <p class="row row--base transfer-known">
        <b id="transfer-range">{format.carbonRange(carbonGramsCo2e)}</b>
        <BasisLabel basis="estimated">{t("common.estimated")}</BasisLabel>
      </p>
      {isPartial(transfer) && (
        <p class="tiny soft" id="transfer-at-least">
          {t("transfer.atLeast", { bytes: format.bytes(measuredBytes(transfer)) })}
        </p>
      )}
      {notCounted && (
        <Fold
          id="transfer-gaps"
          class="small"
          summary={t("transfer.gaps", { count: countGaps(notCounted) })}
        >
          <NotCountedNotes notCounted={notCounted} />
        </Fold>
      )}
      {!isOnClick && visit.whyPartial && <ReloadNote why={visit.whyPartial} />}
      <CachedNote visit={visit} />
      <KindShares id="transfer-kinds" bytesByKind={bytesByKind} estimatedByKind={estimatedByKind} />
      <Fold id="transfer-more" class="small" summary={t("transfer.details")}>
        <PageDetails visit={visit} isOnClick={isOnClick} />
      </Fold>
    </section>
  );
}

/** The same in one line, for a popup that has something else to say. */
export function PageFigureLine({ visit }: Pick<Props, "visit">) {
  const { t, format } = usePage();
  const { carbonGramsCo2e } = useCarbon(visit);
  return (
    <section class="transfer" aria-label={t("transfer.title")}>
      <p class="row row--base transfer-known">
        <span class="soft">{t("transfer.title")}</span>
        <b>
          <Bytes visit={visit} />
        </b>
        <MeasuredShare id="transfer-measured" sums={visit.transfer} />
        <span class="tiny soft push" id="transfer-range">
          {format.carbonRange(carbonGramsCo2e)}
        </span>
      </p>
    </section>
  );
}

function useCarbon({ transfer }: TabVisit) {
  const { settings } = usePage();
  return pageCarbon(transfer, settings.gridZone.value);
}

function Bytes({ visit: { transfer } }: Pick<Props, "visit">) {
  const { bytesDown } = transfer;
  return (
    <data id="transfer-bytes" value={bytesDown}>
      <BytesFigure bytes={bytesDown} />
    </data>
  );
}

function CachedNote({ visit: { transfer } }: Pick<Props, "visit">) {
  const { t } = usePage();
  if (!isMostlyCached(transfer)) return null;
  return (
    <p class="tiny soft" id="transfer-mostly-cached">
      {t("transfer.mostlyCached", { count: transfer.requestsFromCache })}
    </p>
  );
}

/** The rating of the page's weight on the scale of all ratings, and what it means. */
function Grade({ rating }: { rating: PageRating }) {
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
