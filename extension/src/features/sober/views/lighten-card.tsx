import { askBackground } from "../../../platform/page-request.ts";
import { Button } from "../../../ui/button.tsx";
import { usePage } from "../../../ui/page-context.ts";
import { resumeEverywhere } from "../choices.ts";
import { lightenRequest, restoreRequest, type SoberView } from "../page-requests.ts";
import { forgetPendingPage, setPendingPage } from "../pending-site.ts";
import type { Lightened } from "../sober-schema.ts";
import { isChosen, isPausedAt } from "../sober-state.ts";
import type { PageTab } from "./page-tab.ts";
import { useAccessPrompt } from "./use-access-prompt.ts";

type Props = { tab: PageTab; view: SoberView };

/** Whether the mode is chosen for the page, even if it cannot act. */
export const isOnHere = ({ view, tab }: Props): boolean => isChosen(view.sober, tab.host);

/** The offer to turn low-data mode on here. */
export function LightenCard(props: Props & { page: Omit<Lightened, "tabId">; savedBytes: number }) {
  const { t, format } = usePage();
  const { prompt, ask } = useAccessPrompt();
  const { tab, view, page, savedBytes } = props;
  const { tabId, site } = tab;
  const lighten = async () => {
    const lightened = { tabId, ...page };
    if (view.ability === "able") return askBackground(lightenRequest, { site, page: lightened });
    setPendingPage(site, lightened);
    if (!(await ask())) forgetPendingPage();
  };
  return (
    <>
      <p>
        {t("pageAction.lowData")}{" "}
        <b class="nowrap">{t("pageAction.lessHere", { bytes: format.bytes(savedBytes) })}</b>
      </p>
      <Button class="btn--main" id="page-action-lighten" onPress={lighten}>
        {t("pageAction.lighten")}
      </Button>
      <p class="tiny" role="status">
        {prompt === "refused" && t("sober.refused")}
      </p>
    </>
  );
}

/** The mode is on here, with how many bytes less that is, if it is known, and the way back. */
export function LightenedCard({ tab, view, lessBytes }: Props & { lessBytes: number }) {
  const { t, format } = usePage();
  const { prompt, ask } = useAccessPrompt();
  const { tabId, site } = tab;
  const isPaused =
    isPausedAt(view.sober, Date.now()) || view.pages.paused.some((page) => page.tabId === tabId);
  if (view.ability === "noAccess") {
    return (
      <>
        <p>{t("sober.noAccess")}</p>
        <Button class="btn--main" id="page-action-allow" onPress={ask}>
          {t("sober.allow")}
        </Button>
        <p class="tiny" role="status">
          {prompt === "refused" && t("sober.refused")}
        </p>
      </>
    );
  }
  if (isPaused) {
    return (
      <>
        <p>{t("pageAction.lowDataPaused")}</p>
        <Button id="page-action-resume" onPress={() => resumeEverywhere(tabId)}>
          {t("sober.resume")}
        </Button>
      </>
    );
  }
  return (
    <>
      <p>
        {t("pageAction.lowDataOn")}{" "}
        {lessBytes > 0 && (
          <b class="nowrap">{t("pageAction.less", { bytes: format.bytes(lessBytes) })}</b>
        )}
      </p>
      <Button id="page-action-back" onPress={() => askBackground(restoreRequest, { site, tabId })}>
        {t("pageAction.back")}
      </Button>
    </>
  );
}
