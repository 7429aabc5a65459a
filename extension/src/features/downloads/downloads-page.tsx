import "./downloads.css";
import { isWorkBuild } from "../../platform/build.ts";
import { downloadsPermission } from "../../platform/downloads.ts";
import { RelatedSections } from "../../ui/related-sections.tsx";
import { usePage } from "../../ui/page-context.ts";
import { PermissionGate } from "../../ui/permission-gate.tsx";
import { DownloadReview } from "./download-review.tsx";

/** Lists downloaded files and deletes those that are no longer needed. */
export function DownloadsPage() {
  const { t } = usePage();
  return (
    <div class="flow downloads" style={{ "--gap": "var(--space-5)" }}>
      <h1>{t("dashboard.downloads")}</h1>
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
      <RelatedSections />
    </div>
  );
}
