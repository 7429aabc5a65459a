import { Button } from "../../../ui/button.tsx";
import { usePage } from "../../../ui/page-context.ts";
import { pauseUntilTomorrow, resumeEverywhere } from "../choices.ts";
import { pausePage } from "../requests.ts";
import { isPausedAt } from "../sober-state.ts";
import { CompareLoads } from "./compare-loads.tsx";
import type { SoberView } from "../page-requests.ts";
import { useEffect, useState } from "preact/hooks";
import { timesMatched } from "../../../platform/network-rules.ts";
import { useWatchedValue } from "../../../ui/use-watched-value.ts";
import { watchBlockedEmbeds } from "../embed/count-blocked-embeds.ts";
import { fontsId } from "../rules/build-rules.ts";

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
        <Button class="push" id="sober-resume" onPress={() => resumeEverywhere(tabId)}>
          {t("sober.resume")}
        </Button>
      </div>
    );
  }
  return (
    <>
      <BlockedLine tabId={tabId} />
      <div class="row row--tight">
        <Button class="btn--text" id="sober-pause-page" onPress={() => pausePage(tabId)}>
          {t("sober.pausePage")}
        </Button>
        <Button class="btn--text" id="sober-pause-day" onPress={pauseUntilTomorrow}>
          {t("sober.pauseDay")}
        </Button>
      </div>
      <CompareLoads tabId={tabId} origin={origin} measurement={view.measurement} />
    </>
  );
}

/** What is blocked in the page. Fonts are left out if the browser does not count them. */
function BlockedLine({ tabId }: { tabId: number }) {
  const { t } = usePage();
  const [embeds, setEmbeds] = useState(0);
  const [fonts] = useWatchedValue(() => timesMatched(tabId, fontsId), [], [tabId]);
  useEffect(() => watchBlockedEmbeds(tabId, setEmbeds), [tabId]);
  return (
    <p class="tiny soft">
      <data id="sober-embeds" value={embeds}>
        {t("sober.heldEmbeds", { count: embeds })}
      </data>{" "}
      {fonts !== undefined && t("sober.heldFonts", { count: fonts })}
    </p>
  );
}
