import { sumBytes } from "@digital-cleanup/cleaner";
import { OthersText } from "@digital-cleanup/ui/others-text.tsx";
import { reportsMissingFiles } from "../../platform/downloads.ts";
import { BasisLabel } from "@digital-cleanup/ui/figures/basis-label.tsx";
import { Button } from "../../ui/button.tsx";
import { StorageEstimateNote } from "../../ui/estimates/storage-estimate-note.tsx";
import { usePage } from "../../ui/page-context.ts";
import { Bytes, Count } from "@digital-cleanup/ui/figures/quantity.tsx";
import type { DeleteReport } from "./delete-files.ts";
import type { DownloadedFile } from "./downloaded-file.ts";

/** The result of the last deletion: deleted, already missing and refused files. */
export function DeleteOutcome(props: {
  report: DeleteReport;
  onForget: (files: DownloadedFile[]) => void;
}) {
  const { t } = usePage();
  const { deleted, missing, refused } = props.report;
  // A file that still exists keeps its entry in the browser's list, which is the only reference to it.
  const left = reportsMissingFiles ? missing : [...missing, ...refused];
  return (
    <div class="card flow">
      {deleted.length > 0 && (
        <div class="row row--base" style={{ "--gap": "var(--space-5)" }}>
          <p class="figure" id="downloads-deleted">
            <Count count={deleted.length} />
          </p>
          <p>
            {t("downloads.deleted", { count: deleted.length })},{" "}
            <b>
              <Bytes bytes={sumBytes(deleted)} id="downloads-freed" />
            </b>{" "}
            {t("downloads.freed")} <BasisLabel basis="measured">{t("common.measured")}</BasisLabel>
          </p>
        </div>
      )}
      {deleted.length > 0 && <StorageEstimateNote measuredBytes={sumBytes(deleted)} isOnDisk />}
      {missing.length > 0 && (
        <p class="note note--caution small" id="downloads-missing">
          {t("downloads.missing", { count: missing.length })}
        </p>
      )}
      {refused.length > 0 && (
        <div class="note note--caution small flow" id="downloads-refused">
          <p>
            {t(reportsMissingFiles ? "downloads.refused" : "downloads.refusedOrGone", {
              count: refused.length,
            })}
          </p>
          <ul>
            {refused.map(({ id, name }) => (
              <li key={id}>
                <OthersText text={name} />
              </li>
            ))}
          </ul>
        </div>
      )}
      {left.length > 0 && (
        <p>
          <Button onPress={() => props.onForget(left)}>{t("downloads.forget")}</Button>
        </p>
      )}
    </div>
  );
}
