import { reportError } from "../../../platform/report-error.ts";
import { usePage } from "../../../ui/page-context.ts";
import { pauseUntilTomorrow, resumeEverywhere } from "../choices.ts";
import { pausePage } from "../requests.ts";
import { isPausedAt } from "../sober-state.ts";
import { BlockedLine } from "./blocked-line.tsx";
import { CompareLoads } from "./compare-loads.tsx";
import type { SoberView } from "../page-requests.ts";

type Props = { tab: { tabId: number; origin: string }; view: SoberView; isPaused: boolean };

/** The mode where it acts: what it blocked, pauses, and the comparison in bytes. */
export function ActingMode({ tab, view, isPaused }: Props) {
  const { t } = usePage();
  const { tabId, origin } = tab;
  if (isPaused) {
    return (
      <div class="row row--tight">
        <span id="sober-paused">
          {t(isPausedAt(view.sober, Date.now()) ? "sober.pausedToday" : "sober.pausedHere")}
        </span>
        <button
          type="button"
          class="btn push"
          id="sober-resume"
          onClick={() => void resumeEverywhere(tabId).catch(reportError)}
        >
          {t("sober.resume")}
        </button>
      </div>
    );
  }
  return (
    <>
      <BlockedLine tabId={tabId} />
      <div class="row row--tight">
        <button
          type="button"
          class="btn btn--text"
          id="sober-pause-page"
          onClick={() => void pausePage(tabId).catch(reportError)}
        >
          {t("sober.pausePage")}
        </button>
        <button
          type="button"
          class="btn btn--text"
          id="sober-pause-day"
          onClick={() => void pauseUntilTomorrow().catch(reportError)}
        >
          {t("sober.pauseDay")}
        </button>
      </div>
      <CompareLoads tabId={tabId} origin={origin} measurement={view.measurement} />
    </>
  );
}
