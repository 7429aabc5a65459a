import { isWorkBuild } from "../../../platform/build.ts";
import { Fold } from "../../../ui/fold.tsx";
import { lateView } from "../../../ui/late-view.tsx";
import { usePage } from "../../../ui/page-context.ts";
import { BytesBetween } from "../bytes-between.tsx";
import type { TabVisit } from "../visits/watch-tab-visit.ts";

type Props = { visit: TabVisit; isOnClick: boolean };

/** Browsers keep this many timing entries of a page without an observer. */
const bufferedEntries = 250;

const PageExplanation = lateView(
  async () => (await import("./page-explanation.tsx")).PageExplanation,
  ["access"],
);

/** Where the bytes came from, what the figures do not include, and how they are calculated. */
export function PageDetails({ visit, isOnClick }: Props) {
  const { t, settings } = usePage();
  const { transfer, origin } = visit;
  return (
    <div class="flow flow--tight transfer-details">
      <Sites visit={visit} />
      <BytesBetween id="transfer-between" sums={transfer} />
      <Counts visit={visit} />
      <Notes visit={visit} isOnClick={isOnClick} />
      <Fold class="small explained" summary={t("common.how")}>
        <PageExplanation transfer={transfer} />
      </Fold>
      {settings.siteHistory.value !== "none" && (
        <p>
          <a href={`/dashboard.html#overview/${encodeURIComponent(origin)}`} target="_blank">
            {t("transferDetails.allOfSite")}
          </a>
        </p>
      )}
    </div>
  );
}

function Sites({ visit }: Pick<Props, "visit">) {
  const { t, format } = usePage();
  const { bytesDown, bytesThirdParty, thirdPartySites } = visit.transfer;
  const ownBytes = bytesDown - bytesThirdParty;
  return (
    <p class="tiny">
      {t("transferDetails.thisSite")}{" "}
      <b>
        <data id="transfer-first-party" value={ownBytes}>
          {format.bytes(ownBytes)}
        </data>
      </b>{" "}
      <span hidden={thirdPartySites.length === 0}>
        <span class="soft">·</span>{" "}
        {t("transferDetails.otherSites", { count: thirdPartySites.length })}{" "}
        <b>
          <data id="transfer-third-party" value={bytesThirdParty}>
            {format.bytes(bytesThirdParty)}
          </data>
        </b>
      </span>
    </p>
  );
}

function Counts({ visit: { transfer, routes } }: Pick<Props, "visit">) {
  const { t } = usePage();
  const { requestsFromCache } = transfer;
  return (
    <>
      <p class="tiny soft" hidden={requestsFromCache === 0}>
        <data id="transfer-cached" value={requestsFromCache}>
          {t("transferDetails.cached", { count: requestsFromCache })}
        </data>
      </p>
      <p class="tiny soft" hidden={routes < 2}>
        <data id="transfer-routes" value={routes}>
          {t("transferDetails.routes", { count: routes })}
        </data>
      </p>
    </>
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
