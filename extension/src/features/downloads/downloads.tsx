import { downloadsPermission } from "../../platform/downloads.ts";
import { usePage } from "../../ui/page-context.ts";
import { PermissionGate } from "../../ui/permission-gate.tsx";
import { WorkNotice } from "../../ui/settings/work-notice.tsx";
import { DownloadReview } from "./download-review.tsx";

/** Lists downloaded files and deletes those that are no longer needed. */
export function Downloads() {
  const { t } = usePage();
  return (
    <>
      <p class="lead">{t("downloads.lead")}</p>
      <WorkNotice text={t("downloads.employer")} />
      <PermissionGate
        id="downloads"
        wanted={downloadsPermission}
        why={t("downloads.why")}
        allow={t("downloads.allow")}
        isMain
      >
        <DownloadReview />
      </PermissionGate>
    </>
  );
}
