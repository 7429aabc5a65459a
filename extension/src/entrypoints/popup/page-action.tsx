import { Icon } from "@digital-cleanup/ui/icon.tsx";
import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import { savingRequest, type SoberView } from "../../features/sober/page-requests.ts";
import { isOnHere, LightenCard, LightenedCard } from "../../features/sober/views/lighten-card.tsx";
import { type PageTab, readPageTab } from "../../features/sober/views/page-tab.ts";
import { useSober } from "../../features/sober/views/use-sober.ts";
import { visitPlace } from "../../features/transfer/popup/visit-place.ts";
import { shownBytes } from "../../features/transfer/shown-bytes.ts";
import type { TabVisit } from "../../features/transfer/visits/watch-tab-visit.ts";
import { videoOfferRequest } from "../../features/video/offer/offer-requests.ts";
import { LoweredVideoCard, LowerVideoCard } from "../../features/video/offer/video-card.tsx";
import { askBackground } from "../../platform/page-request.ts";
import { usePage } from "../../ui/page-context.ts";
import { useFreshValue } from "../../ui/use-fresh-value.ts";
import { useWatchedValue } from "../../ui/use-watched-value.ts";

/** Less is not worth a press. */
const minSavedBytes = 100_000;

type Props = {
  visit: TabVisit;
  /** Told what the page transferred before it was made lighter. */
  onBefore: (bytes: number | undefined) => void;
};

/** One thing to do on this page: what saves most bytes, or nothing. */
export function PageAction({ visit, onBefore }: Props) {
  const [tab] = useWatchedValue(readPageTab);
  const view = useSober();
  const before = tab && view ? bytesBefore(visit, tab, view) : undefined;
  useEffect(() => onBefore(before), [before]);
  if (!tab || !view) return null;
  return <BestAction visit={visit} tab={tab} view={view} before={before} />;
}

/** Only for the page that was made lighter, loaded again. */
function bytesBefore(visit: TabVisit, tab: PageTab, view: SoberView): number | undefined {
  const { lightened } = view;
  const isSamePage = lightened?.tabId === tab.tabId && lightened.urlHash === visit.urlHash;
  const isLoadedAgain = lightened?.document !== visit.document;
  return isSamePage && isLoadedAgain && isOnHere({ view, tab }) ? lightened.bytes : undefined;
}

type Known = { visit: TabVisit; tab: PageTab; view: SoberView; before: number | undefined };

function BestAction({ visit, tab, view, before }: Known) {
  const { tabId } = tab;
  const { transfer, document, addressHash: urlHash } = visit;
  // Frames have their addresses a moment after their bytes were counted.
  const isQuiet = useQuiet(visit);
  const { value: savedBytes } = useFreshValue(
    () => askBackground(savingRequest, { tabId }),
    [visit, isQuiet],
  );
  const { value: video, reread } = useFreshValue(
    () => askBackground(videoOfferRequest, { tabId }),
    [visit, isQuiet],
  );
  if (savedBytes === undefined || video === undefined) return null;
  const bytes = shownBytes(transfer);
  const { lowered, canLower } = video;
  const canAct = view.ability === "able" || view.ability === "noAccess";
  const isOn = canAct && isOnHere({ view, tab });
  const isWorth = canAct && !isOn && savedBytes >= minSavedBytes;
  if (lowered) {
    return (
      <Card name="lowered">
        <LoweredVideoCard tabId={tabId} video={lowered} onDone={reread} />
      </Card>
    );
  }
  if (canLower && !(isWorth && savedBytes > canLower.lessBytesPerHour)) {
    return (
      <Card name="lower">
        <LowerVideoCard tabId={tabId} video={canLower} onDone={reread} />
      </Card>
    );
  }
  if (isOn) {
    return (
      <Card name="lightened">
        <LightenedCard tab={tab} view={view} lessBytes={(before ?? 0) - bytes} />
      </Card>
    );
  }
  if (isWorth) {
    return (
      <Card name="lighten">
        <LightenCard
          tab={tab}
          view={view}
          page={{ document, urlHash, bytes }}
          savedBytes={savedBytes}
        />
      </Card>
    );
  }
  return <Nothing visit={visit} />;
}

/** Whether a value has not changed for a second. */
function useQuiet(value: unknown): boolean {
  const [quietValue, setQuietValue] = useState<unknown>();
  useEffect(() => {
    const timer = setTimeout(() => setQuietValue(value), 1_000);
    return () => clearTimeout(timer);
  }, [value]);
  return quietValue === value;
}

function Card(props: { name: string; children: ComponentChildren }) {
  const { t } = usePage();
  return (
    <section
      class="popup__action"
      id="page-action"
      data-action={props.name}
      aria-label={t("pageAction.title")}
    >
      {props.children}
    </section>
  );
}

function Nothing({ visit }: { visit: TabVisit }) {
  const { t } = usePage();
  const place = visitPlace(visit.transfer);
  const isFine = place === "cached" || place.weight === "light";
  return (
    <p class="popup__action popup__nothing" id="page-action" data-action="nothing">
      <Icon name="check" size={28} />
      {t(isFine ? "pageAction.nothing" : "pageAction.nothingLess")}
    </p>
  );
}
