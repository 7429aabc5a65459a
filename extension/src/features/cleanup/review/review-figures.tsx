import { OthersText } from "@digital-cleanup/ui/others-text.tsx";
import { BasisLabel } from "@digital-cleanup/ui/basis-label.tsx";
import { usePage } from "../../../ui/page-context.ts";
import { totalFreeableBytes } from "../scan/total-freeable-bytes.ts";
import { PathListNote } from "../outcome/path-list-note.tsx";
import { Bytes, Count } from "@digital-cleanup/ui/quantity.tsx";
import type { ScanResult } from "../scan/scan-result.ts";

const figure = { "--size": "var(--text-2xl)" };

export function ReviewFigures({ name, result }: { name: string; result: ScanResult }) {
  const { t, format } = usePage();
  const { groups, unreadable } = result;
  const freeable = totalFreeableBytes(groups);
  const copies = groups.reduce((sum, group) => sum + group.files.length - 1, 0);
  return (
    <>
      <p class="soft small">
        {t("cleanup.folder")}{" "}
        <b class="mono">
          <OthersText text={name} />
        </b>{" "}
        · {t("cleanup.readIn", { seconds: Math.max(1, Math.round(result.durationMs / 100)) / 10 })}{" "}
        <BasisLabel basis="measured">{t("common.measured")}</BasisLabel>
      </p>
      <div class="grid" style={{ "--min": "12rem" }}>
        <div>
          <p class="figure" style={figure}>
            <Bytes bytes={freeable} id="cleanup-found-bytes" />
          </p>
          <p class="small soft">{t("cleanup.freeable")}</p>
        </div>
        <div>
          <p class="figure" style={figure}>
            <Count count={copies} />
          </p>
          <p class="small soft">
            {t("cleanup.copies", { count: copies })},{" "}
            {t("cleanup.inGroups", { count: groups.length })}
          </p>
        </div>
        <div>
          <p class="figure" style={figure}>
            <Count count={result.files} />
          </p>
          <p class="small soft">
            {t("cleanup.filesRead", { count: result.files, bytes: format.bytes(result.bytes) })}
          </p>
        </div>
      </div>
      {!result.isComplete && <p class="note note--caution small">{t("cleanup.stopped")}</p>}
      {unreadable.length > 0 && (
        <PathListNote
          summary={t("cleanup.unreadable", { count: unreadable.length })}
          lines={unreadable}
        />
      )}
    </>
  );
}
