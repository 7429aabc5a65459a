import { pagePlace } from "@digital-cleanup/footprint";
import { BytesFigure } from "@digital-cleanup/ui/figures/quantity.tsx";
import { isPartial } from "@digital-cleanup/page-weight";
import { usePage } from "../../../ui/page-context.ts";
import { shownBytes } from "../shown-bytes.ts";
import type { TabVisit } from "../visits/watch-tab-visit.ts";
import { visitPlace } from "./visit-place.ts";
import { WeightWave } from "./weight-wave.tsx";
import { WeightWord } from "./weight-word.tsx";

type Props = {
  visit: TabVisit;
  /** What the page transferred before it was made lighter. */
  before: number | undefined;
  /** The popup has something else to say, so the weight takes one line. */
  isShort: boolean;
};

/** How much the page transferred, and whether that is much. */
export function PageWeight({ visit: { transfer }, before, isShort }: Props) {
  const { t } = usePage();
  // To be made lighter, a page is loaded without the cache.
  const place = visitPlace(transfer, { isWithoutCache: before !== undefined });
  const bytes = (
    <data id="transfer-bytes" value={shownBytes(transfer)}>
      <BytesFigure bytes={shownBytes(transfer)} />
    </data>
  );
  const atLeast = isPartial(transfer) && (
    <p class="transfer-at-least" id="transfer-at-least">
      {t(transfer.notCounted?.live ? "transfer.atLeastWithoutLive" : "transfer.atLeast")}
    </p>
  );
  if (isShort) {
    return (
      <section class="row row--tight transfer-line" aria-label={t("transfer.title")}>
        {atLeast}
        <p class="figure">{bytes}</p>
        <WeightWord place={place} />
      </section>
    );
  }
  return (
    <section class="transfer" aria-label={t("transfer.title")}>
      <div>
        {atLeast}
        <p class="figure">{bytes}</p>
      </div>
      <div class="row row--tight">
        <WeightWord place={place} />
        {before !== undefined && <Before bytes={before} />}
      </div>
      {place === "cached" ? (
        <CachedText requests={transfer.requests} cached={transfer.requestsFromCache} />
      ) : (
        <WeightWave
          place={place}
          beforeShare={before === undefined ? undefined : pagePlace(before).lighterShare}
        />
      )}
    </section>
  );
}

function Before({ bytes }: { bytes: number }) {
  const { t, format } = usePage();
  return <b id="transfer-before">{t("transfer.insteadOf", { bytes: format.bytes(bytes) })}</b>;
}

function CachedText({ requests, cached }: { requests: number; cached: number }) {
  const { t, format } = usePage();
  return (
    <p id="transfer-mostly-cached">
      {t("transfer.mostlyCached", { count: cached, requests: format.number(requests) })}
    </p>
  );
}
