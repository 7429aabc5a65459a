import { today } from "../../platform/action-log.ts";
import { usePage } from "../../ui/page-context.ts";
import { freeableOf } from "./freeable.ts";
import type { SavedScan } from "./saved-scans.ts";

/** Reviews of the last day that were left before anything was set aside. */
export function SavedScans(props: {
  scans: SavedScan[];
  onResume: (scan: SavedScan) => void;
  onForget: (id: string) => void;
}) {
  const { t, format } = usePage();
  if (props.scans.length === 0) return null;
  return (
    <section class="card flow" aria-labelledby="cleanup-saved">
      <h2 id="cleanup-saved">{t("cleanup.savedTitle")}</h2>
      <ul class="flow">
        {props.scans.map((scan, index) => (
          <li key={scan.id} class="row">
            <div class="flow" style={{ "--gap": "var(--space-1)" }}>
              <p>
                <b>{t("cleanup.savedOf", { name: scan.name })}</b>
              </p>
              <p class="small soft">
                {format.day(today(new Date(scan.savedAtMs)))}, {format.time(scan.savedAtMs)} ·{" "}
                {t("cleanup.savedFound", {
                  count: scan.result.files,
                  bytes: format.bytes(freeableOf(scan.result.groups)),
                })}
              </p>
              {!scan.result.isComplete && <p class="small">{t("cleanup.savedHalf")}</p>}
            </div>
            <div class="row push">
              <button
                type="button"
                class="btn btn--text"
                aria-label={t("cleanup.savedForgetNamed", { name: scan.name })}
                onClick={() => props.onForget(scan.id)}
              >
                {t("cleanup.savedForget")}
              </button>
              <button
                type="button"
                class="btn"
                id={index === 0 ? "cleanup-resume" : undefined}
                aria-label={t("cleanup.resumeNamed", { name: scan.name })}
                onClick={() => props.onResume(scan)}
              >
                {t("cleanup.resume")}
              </button>
            </div>
          </li>
        ))}
      </ul>
      <p class="tiny soft">{t("cleanup.savedKept")}</p>
    </section>
  );
}
