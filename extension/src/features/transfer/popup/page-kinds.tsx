import { usePage } from "../../../ui/page-context.ts";
import { KindShares } from "../kind-shares.tsx";
import type { VisitTransfer } from "@digital-cleanup/page-weight";

/** Bytes by kind, and by first and third party. */
export function PageKinds({ transfer }: { transfer: VisitTransfer }) {
  const { t, format } = usePage();
  const { bytesByKind, bytesDown, bytesThirdParty, thirdPartySites } = transfer;
  return (
    <div class="flow transfer-kinds">
      <KindShares id="transfer-kinds" bytesByKind={bytesByKind}>
        <li>
          <a href="/dashboard.html#method" target="_blank">
            {t("transfer.method")}
          </a>
        </li>
      </KindShares>
      <p class="tiny">
        {t("transfer.thisSite")}{" "}
        <b>
          <data id="transfer-first-party" value={bytesDown - bytesThirdParty}>
            {format.bytes(bytesDown - bytesThirdParty)}
          </data>
        </b>{" "}
        <span hidden={thirdPartySites.length === 0}>
          <span class="soft">·</span> {t("transfer.otherSites", { count: thirdPartySites.length })}{" "}
          <b>
            <data id="transfer-third-party" value={bytesThirdParty}>
              {format.bytes(bytesThirdParty)}
            </data>
          </b>
        </span>
      </p>
    </div>
  );
}
