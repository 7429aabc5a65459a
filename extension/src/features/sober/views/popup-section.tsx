import { useState } from "preact/hooks";
import { networkRulesPermissions } from "../../../platform/network-rules.ts";
import { askBackground } from "../../../platform/page-request.ts";
import { requestPermissions } from "../../../platform/access/permissions.ts";
import { popupTab } from "../../../platform/popup-tab.ts";
import { reportError } from "../../../platform/report-error.ts";
import { Button } from "../../../ui/button.tsx";
import { usePage } from "../../../ui/page-context.ts";
import { usePopupRoom } from "../../../ui/popup-room.ts";
import { lateView } from "../../../ui/late-view.tsx";
import { useWatchedValue } from "../../../ui/use-watched-value.ts";
import { siteChoiceRequest, type SoberView } from "../page-requests.ts";
import { setPendingSite } from "../pending-site.ts";
import { readSite } from "../read-site.ts";
import { isChosen, isPausedAt } from "../sober-state.ts";
import { useSober } from "./use-sober.ts";

type PageTab = { tabId: number; origin: string; host: string; site: string };

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
  const [prompt, setPrompt] = useState<"none" | "open" | "refused">("none");
  const { ability, sober, pages } = view;
  const isOn = isChosen(sober, tab.host);
  const hasComparison = view.measurement?.tabId === tab.tabId;
  usePopupRoom("sober", isOn ? "some" : undefined);
  usePopupRoom("comparison", isOn && hasComparison ? "much" : undefined);
  const isPaused =
    isPausedAt(sober, Date.now()) || pages.paused.some(({ tabId }) => tabId === tab.tabId);
  const allow = () => {
    setPrompt("open");
    void requestPermissions(networkRulesPermissions)
      .then((isGranted) => setPrompt(isGranted ? "none" : "refused"))
      .catch((error: unknown) => {
        setPrompt("none");
        reportError(error);
      });
  };
  const turn = (toOn: boolean) => {
    // Awaiting anything before the request would lose the user activation of the click.
    if (toOn && ability === "noAccess") {
      setPendingSite(tab.site);
      allow();
    }
    void askBackground(siteChoiceRequest, { site: tab.site, isOn: toOn }).catch(reportError);
  };
  return (
    <section class={isOn ? "flow flow--tight" : undefined} aria-labelledby="sober-title">
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
          <Button id="sober-allow" onPress={allow}>
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

async function readPageTab(): Promise<PageTab | undefined> {
  const tab = await popupTab();
  const url = URL.parse(tab?.url ?? "");
  const site = /^https?:$/.test(url?.protocol ?? "") && readSite(url!.href);
  if (!url || !site || tab?.id === undefined) return undefined;
  return { tabId: tab.id, origin: url.origin, host: url.hostname, site };
}
