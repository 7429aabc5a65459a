import { usePage } from "../../../ui/page-context.ts";
import { KindShares } from "../kind-shares.tsx";
import { SentBytes } from "../sent-bytes.tsx";
import type { TabVisit } from "../visits/watch-tab-visit.ts";

type Props = { visit: TabVisit };

/** What the bytes of the page are, and where they came from. */
export function PageDetails({ visit }: Props) {
  const { t, settings } = usePage();
  const { transfer, origin } = visit;
  const { bytesByKind, estimatedByKind, requests } = transfer;
  return (
    <div class="flow flow--tight transfer-details">
      <KindShares id="transfer-kinds" bytesByKind={bytesByKind} estimatedByKind={estimatedByKind} />
      <p class="tiny">
        <data id="transfer-requests" value={requests}>
          {t("transfer.requests", { count: requests })}
        </data>
      </p>
      <Counts visit={visit} />
      <SentBytes id="transfer-details-sent" sums={transfer} />
      <Sites visit={visit} />
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

function Sites({ visit }: Props) {
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

function Counts({ visit: { transfer, routes } }: Props) {
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
