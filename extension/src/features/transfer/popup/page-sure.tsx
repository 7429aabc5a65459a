import { pagePlaceMonth, gridGramsPerKwh, pageRange } from "@digital-cleanup/footprint";
import { BasisLabel } from "@digital-cleanup/ui/figures/basis-label.tsx";
import { isWorkBuild } from "../../../platform/build.ts";
import { Fold } from "../../../ui/fold.tsx";
import { lateView } from "../../../ui/late-view.tsx";
import { usePage } from "../../../ui/page-context.ts";
import { BytesBetween } from "../bytes-between.tsx";
import { MeasuredShare } from "../measured-share.tsx";
import { NotCountedNotes } from "../not-counted-notes.tsx";
import type { TabVisit, WhyPartial } from "../visits/watch-tab-visit.ts";
import { isPartial, measuredBytes, type VisitTransfer } from "@digital-cleanup/page-weight";
import { Icon } from "@digital-cleanup/ui/icon.tsx";
import { useState } from "preact/hooks";
import { browser } from "../../../platform/browser.ts";
import { popupTab } from "../../../platform/popup-tab.ts";
import { Button } from "../../../ui/button.tsx";

type Props = { visit: TabVisit; isOnClick: boolean };

/** Browsers keep this many timing entries of a page without an observer. */
const bufferedEntries = 250;

const PageExplanation = lateView(
  async () => (await import("./page-explanation.tsx")).PageExplanation,
  ["access"],
);

/** How sure the weight is: what was measured, what was not counted, its emissions, and with which pages it is compared. */
export function PageSure({ visit, isOnClick }: Props) {
  const { t, format, settings } = usePage();
  const { transfer, whyPartial } = visit;
  return (
    <div class="flow flow--tight transfer-sure">
      <p class="row row--base row--tight">
        <b id="transfer-range">
          {format.carbonRange(pageCarbon(transfer, settings.gridZone.value))}
        </b>
        <BasisLabel basis="estimated">{t("common.estimated")}</BasisLabel>
      </p>
      <p class="row row--tight">
        <MeasuredShare id="transfer-measured" sums={transfer} />
      </p>
      <BytesBetween id="transfer-between" sums={transfer} isPartial={isPartial(transfer)} />
      {!isOnClick && whyPartial && <ReloadNote why={whyPartial} />}
      {transfer.notCounted && <NotCountedNotes notCounted={transfer.notCounted} />}
      <Notes visit={visit} isOnClick={isOnClick} />
      <p class="tiny" id="transfer-compared">
        {t("transferDetails.compared", { month: format.month(pagePlaceMonth) })}
      </p>
      <Fold class="small explained" summary={t("common.how")}>
        <PageExplanation transfer={transfer} />
      </Fold>
      {settings.measurement.source === "policy" && <PolicyNote />}
    </div>
  );
}

/** What the figures do not include, and why. */
function Notes({ visit, isOnClick }: Props) {
  const { t, format } = usePage();
  const { transfer, backgroundBytes } = visit;
  const { requests, requestsHidden, isLowerBound } = transfer;
  const notes = [
    transfer.isCapped && t("transferDetails.capped"),
    requestsHidden > 0 && t("transferDetails.hidden", { count: requestsHidden }),
    isLowerBound && isOnClick && !isWorkBuild && t("transferDetails.framesLeftOut"),
    isLowerBound &&
      isOnClick &&
      requests >= bufferedEntries &&
      t("transferDetails.firstEntriesOnly"),
    backgroundBytes > 0 &&
      t("transferDetails.background", { bytes: format.bytes(backgroundBytes) }),
  ].filter((note) => note !== false);
  return notes.map((note) => (
    <p key={note} class="tiny soft">
      {note}
    </p>
  ));
}

type CarbonGrams = { low: number; central: number; high: number };

/**
 * Emissions of a visit in grams of CO2e with the electricity of the visitor's grid, or the world's if the zone is unknown, from its low
 * to its high bytes, with what it sent. If more was transferred than is known, the range starts at the measured bytes.
 */
function pageCarbon(transfer: VisitTransfer, gridZone: string): CarbonGrams {
  const gramsPerKwh = gridGramsPerKwh(gridZone);
  const carbonRange = (bytes: number) =>
    pageRange(bytes, gramsPerKwh === undefined ? undefined : { gramsPerKwh });
  const { bytesDown, bytesUp, lowBytes, highBytes } = transfer;
  const low = isPartial(transfer) ? measuredBytes(transfer) : lowBytes;
  return {
    low: carbonRange(low + bytesUp).low,
    central: carbonRange(bytesDown + bytesUp).central,
    high: carbonRange(highBytes + bytesUp).high,
  };
}

/** Shown if a policy, not the person, decides how pages are measured. */
function PolicyNote() {
  const { t, settings } = usePage();
  const organisation = settings.organisation.value || t("transferDetails.yourOrganisation");
  return (
    <section
      class="row row--tight row--one transfer-policy"
      aria-label={t("common.lockedByOrganisation")}
    >
      <Icon name="lock" />
      <p class="small" id="measurement-locked">
        {t("transferDetails.setBy", { organisation })}{" "}
        <a href="/dashboard.html#policy" target="_blank">
          {t("transferDetails.whatIsSet")}
        </a>
      </p>
    </section>
  );
}

/** Why the page is not measured as a whole, and the button that mends it. */
function ReloadNote({ why }: { why: WhyPartial }) {
  const { t } = usePage();
  const [isReloading, setIsReloading] = useState(false);
  const reload = async () => {
    setIsReloading(true);
    await browser.tabs.reload((await popupTab())?.id);
  };
  return (
    <div class="note flow flow--tight tiny" id="transfer-partial" data-why={why}>
      <p>{t(`transferDetails.partial.${why}`)}</p>
      {why !== "notReported" && (
        <p>
          <Button id="transfer-reload" onPress={reload}>
            {t("transferDetails.reload")}
          </Button>
        </p>
      )}
      <p class="hidden" role="status">
        {isReloading && t("transfer.reading")}
      </p>
    </div>
  );
}
