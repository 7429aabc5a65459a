import "./downloads.css";
import { isWorkBuild } from "../../platform/build.ts";
import { downloadsPermission } from "../../platform/downloads.ts";
import { PageTitle } from "../../ui/navigation/page-title.tsx";
import { usePage } from "../../ui/page-context.ts";
import { PermissionGate } from "../../ui/permission-gate.tsx";
import { DownloadReview } from "./download-review.tsx";

/** Lists downloaded files and deletes those that are no longer needed. */
export function DownloadsPage() {
  const { t } = usePage();
  return (
    <div class="flow downloads" style={{ "--gap": "var(--space-5)" }}>
      <PageTitle />
      <p class="lead">{t("downloads.lead")}</p>
      {isWorkBuild && <p class="note small">{t("downloads.employer")}</p>}
      <PermissionGate
        id="downloads"
        wanted={downloadsPermission}
        why={t("downloads.why")}
        allow={t("downloads.allow")}
        isMain
      >
        <DownloadReview />
      </PermissionGate>
    </div>
  );
}
