import { pagePlace, type PageWeight } from "@digital-cleanup/footprint";
import { BytesFigure } from "@digital-cleanup/ui/figures/quantity.tsx";
import { isPartial, type VisitTransfer } from "@digital-cleanup/page-weight";
import { usePage } from "../../../ui/page-context.ts";
import { isMuchSent, SentBytes } from "../sent-bytes.tsx";
import { shownBytes } from "../shown-bytes.ts";
import type { TabVisit } from "../visits/watch-tab-visit.ts";
import { visitPlace, type VisitPlace } from "./visit-place.ts";
import { WeightWave } from "./weight-wave.tsx";
import type { ComponentChildren } from "preact";

type Props = {
  visit: TabVisit;
  /** What the page transferred before it was made lighter. */
  before: number | undefined;
  /** The popup has something else to say, so the weight takes one line. */
  isShort: boolean;
};

/** How much the page transferred, and whether that is much. */
export function PageWeight({ visit: { transfer, isLoading }, before, isShort }: Props) {
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
      {t(atLeastText(transfer, isLoading))}
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
        {isMuchSent(transfer) && <SentBytes id="transfer-sent" sums={transfer} />}
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

function atLeastText({ notCounted }: VisitTransfer, isLoading: boolean) {
  if (isLoading) return "transfer.loading";
  if (notCounted?.call) return "transfer.atLeastWithoutCall";
  return notCounted?.live ? "transfer.atLeastWithoutLive" : "transfer.atLeast";
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

const barCounts: Record<PageWeight, number> = { light: 1, average: 2, heavy: 3, veryHeavy: 4 };
const bars = [1, 2, 3, 4];

/** The weight of the page among pages, in a word, a colour and one to four bars. */
function WeightWord({ place }: { place: VisitPlace }) {
  const { t } = usePage();
  if (place === "cached") {
    return (
      <Pill weight="cached" name={t("transfer.inCache")}>
        <path d="M3 9.500 5.500 2h11L19 9.500V16H3zh5l1 2.500h4l1-2.500h5" />
      </Pill>
    );
  }
  const { weight, isAtLeast } = place;
  const word = t(`transfer.weight.${weight}`);
  return (
    <Pill weight={weight} name={isAtLeast ? t("transfer.weightOrMore", { weight: word }) : word}>
      {bars.map((bar) => (
        <rect
          key={bar}
          x={bar * 5.5 - 4.5}
          y={17 - bar * 4}
          width="3.5"
          height={bar * 4 - 0.5}
          rx="1"
          class={bar <= barCounts[weight] ? "transfer-word__bar" : ""}
        />
      ))}
    </Pill>
  );
}

function Pill(props: { weight: string; name: string; children: ComponentChildren }) {
  return (
    <p class="transfer-word" id="transfer-weight" data-weight={props.weight}>
      <svg viewBox="0 0 22 18" width="22" height="18" aria-hidden="true">
        {props.children}
      </svg>
      {props.name}
    </p>
  );
}
