import { askBackground } from "../../../platform/page-request.ts";
import { reportError } from "../../../platform/report-error.ts";
import { Button } from "../../../ui/button.tsx";
import { usePage } from "../../../ui/page-context.ts";
import { lateView } from "../../../ui/late-view.tsx";
import { useWatchedValue } from "../../../ui/use-watched-value.ts";
import { siteChoiceRequest, type SoberView } from "../page-requests.ts";
import { setPendingSite } from "../pending-site.ts";
import { isChosen, isPausedAt } from "../sober-state.ts";
import { type PageTab, readPageTab } from "./page-tab.ts";
import { useAccessPrompt } from "./use-access-prompt.ts";
import { useSober } from "./use-sober.ts";

const ActingMode = lateView(async () => (await import("./acting-mode.tsx")).ActingMode);

/** The mode on the page under the popup: on or off, paused, what it blocked, and the comparison in bytes. */
export function SoberSection() {
  const [tab] = useWatchedValue(readPageTab);
  const view = useSober();
  if (!tab || !view || view.ability === "off" || view.ability === "standingDown") return null;
  return <OnThisPage tab={tab} view={view} />;
}

function OnThisPage({ tab, view }: { tab: PageTab; view: SoberView }) {
  const { t } = usePage();
  const { prompt, ask } = useAccessPrompt();
  const { ability, sober, pages } = view;
  const isOn = isChosen(sober, tab.host);
  const isPaused =
    isPausedAt(sober, Date.now()) || pages.paused.some(({ tabId }) => tabId === tab.tabId);
  const turn = (toOn: boolean) => {
    // Awaiting anything before the request would lose the user activation of the click.
    if (toOn && ability === "noAccess") {
      setPendingSite(tab.site);
      void ask();
    }
    void askBackground(siteChoiceRequest, { site: tab.site, isOn: toOn }).catch(reportError);
  };
  return (
    <section class="flow flow--tight" aria-labelledby="sober-title">
      <h2 id="sober-title" class="hidden">
        {t("sober.title")}
      </h2>
      {sober.everywhere ? (
        <p>{t("sober.everywhereOn")}</p>
      ) : (
        <label class="row row--tight row--one">
          <input
            type="checkbox"
            id="sober-site"
            checked={isOn}
            onChange={(event) => turn(event.currentTarget.checked)}
          />
          <span>{t("sober.onSite", { site: tab.site })}</span>
        </label>
      )}
      {!isOn && (
        <details class="tiny soft">
          <summary>{t("sober.whatItDoes")}</summary>
          <p>{t("sober.means")}</p>
          {ability === "noAccess" && <p>{t("sober.why")}</p>}
        </details>
      )}
      {isOn && ability === "noAccess" && prompt !== "open" && (
        <>
          <p class="tiny" id="sober-no-access">
            {t("sober.noAccess")}
          </p>
          <Button id="sober-allow" onPress={ask}>
            {t("sober.allow")}
          </Button>
        </>
      )}
      <p class="tiny" role="status">
        {prompt === "refused" && t("sober.refused")}
      </p>
      {isOn && ability === "able" && <ActingMode tab={tab} view={view} isPaused={isPaused} />}
    </section>
  );
}
