import { useState } from "preact/hooks";
import { browser } from "../../../platform/browser.ts";
import { Button } from "../../../ui/button.tsx";
import { unwatchWebmail, watchWebmail } from "../watch-webmail.ts";
import { usePage } from "../../../ui/page-context.ts";
import { usePopupRoom } from "../../../ui/popup-room.ts";
import type { PanelId } from "../messages.ts";
import { ActivityLines } from "./activity-lines.tsx";
import { requestPanel } from "../request-panel.ts";
import type { useWebmailTab, WebmailTab } from "./use-webmail-tab.ts";
import { findIdentity } from "../webmails.ts";

type During = ReturnType<typeof useWebmailTab>["during"];

/** The webmail in the tab: watch it, what it counted, what can be opened in it. */
export function ThisWebmail({ tab, during }: { tab: WebmailTab; during: During }) {
  const { t, settings } = usePage();
  const [isRefused, setIsRefused] = useState(false);
  const { origin, isWatched, hasAccess, state } = tab;
  // What is asked, and later what was counted and can be opened, is long.
  usePopupRoom("webmail");
  const { source, added } = settings.webmails;
  const isSet = source === "policy" || added?.includes(origin);
  const id = state?.webmail ?? tab.detected;
  const name = (id && findIdentity(id)?.name) ?? t("webmail.other");
  const watch = () => {
    setIsRefused(false);
    return during(watchWebmail(origin)).then((isGranted) => setIsRefused(!isGranted));
  };
  return (
    <section class="flow" aria-labelledby="webmail-title">
      <h2 id="webmail-title">{t("webmail.title")}</h2>
      {!isWatched && (
        <>
          <p class="tiny soft">{t("webmail.why")}</p>
          {source !== "policy" && (
            <Button id="webmail-watch" onPress={watch}>
              {t("webmail.ask", { name })}
            </Button>
          )}
        </>
      )}
      {isWatched && !hasAccess && (
        <>
          <p class="tiny" id="webmail-no-access">
            {t("webmail.noAccess")}
          </p>
          <Button id="webmail-allow" onPress={watch}>
            {t("webmail.allow")}
          </Button>
        </>
      )}
      {isWatched && hasAccess && <Watched tab={tab} name={name} />}
      <p class="tiny" role="status">
        {isRefused && t("webmail.refused")}
      </p>
      {isWatched && isSet && <p class="tiny soft">{t("webmail.byOrganisation")}</p>}
      {isWatched && !isSet && (
        <Button class="btn--text" id="webmail-stop" onPress={() => unwatchWebmail(origin)}>
          {t("webmail.stop")}
        </Button>
      )}
    </section>
  );
}

function Watched({ tab: { tabId, state }, name }: { tab: WebmailTab; name: string }) {
  const { t } = usePage();
  const open = (panel: PanelId) => requestPanel(tabId, panel).then(() => window.close());
  if (!state) {
    return (
      <div class="row row--tight">
        <span id="webmail-reload">{t("webmail.reload")}</span>
        <Button class="push" id="webmail-reload-now" onPress={() => browser.tabs.reload(tabId)}>
          {t("webmail.reloadNow")}
        </Button>
      </div>
    );
  }
  if (!state.webmail) return <p id="webmail-not-recognised">{t("webmail.notRecognised")}</p>;
  if (state.webmail === "generic") return <p id="webmail-generic">{t("webmail.genericOnly")}</p>;
  return (
    <>
      <p id="webmail-watched" data-webmail={state.webmail}>
        {t("webmail.watched", { name })}
      </p>
      {findIdentity(state.webmail)?.level === "experimental" && (
        <p class="tiny soft">{t("webmail.experimental")}</p>
      )}
      <ActivityLines activity={state.activity} />
      {state.canReview && (
        <p class="row row--tight">
          <Button id="webmail-review" onPress={() => open("newsletters")}>
            {t("webmail.review")}
          </Button>
          <Button id="webmail-weigh" onPress={() => open("weight")}>
            {t("webmail.weigh")}
          </Button>
        </p>
      )}
    </>
  );
}
