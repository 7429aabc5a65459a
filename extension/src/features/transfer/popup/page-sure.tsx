import { pagePlaceMonth } from "@digital-cleanup/footprint";
import { BasisLabel } from "@digital-cleanup/ui/figures/basis-label.tsx";
import { isWorkBuild } from "../../../platform/build.ts";
import { Fold } from "../../../ui/fold.tsx";
import { lateView } from "../../../ui/late-view.tsx";
import { usePage } from "../../../ui/page-context.ts";
import { BytesBetween } from "../bytes-between.tsx";
import { MeasuredShare } from "../measured-share.tsx";
import { NotCountedNotes } from "../not-counted-notes.tsx";
import type { TabVisit } from "../visits/watch-tab-visit.ts";
import { pageCarbon } from "./page-carbon.ts";
import { PolicyNote } from "./policy-note.tsx";
import { ReloadNote } from "./reload-note.tsx";

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
      <BytesBetween id="transfer-between" sums={transfer} />
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
