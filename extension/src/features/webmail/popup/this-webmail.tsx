import { useState } from "preact/hooks";
import { browser } from "../../../platform/browser.ts";
import { reportError } from "../../../platform/report-error.ts";
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
  usePopupRoom("webmail", "much");
  const { source, added } = settings.webmails;
  const isSet = source === "policy" || added?.includes(origin);
  const id = state?.webmail ?? tab.detected;
  const name = (id && findIdentity(id)?.name) ?? t("webmail.other");
  const watch = () => {
    setIsRefused(false);
    void during(watchWebmail(origin))
      .then((isGranted) => setIsRefused(!isGranted))
      .catch(reportError);
  };
  return (
    <section class="flow" aria-labelledby="webmail-title">
      <h2 id="webmail-title">{t("webmail.title")}</h2>
      {!isWatched && (
        <>
          <p class="tiny soft">{t("webmail.why")}</p>
          {source !== "policy" && (
            <button type="button" class="btn" id="webmail-watch" onClick={watch}>
              {t("webmail.ask", { name })}
            </button>
          )}
        </>
      )}
      {isWatched && !hasAccess && (
        <>
          <p class="tiny" id="webmail-no-access">
            {t("webmail.noAccess")}
          </p>
          <button type="button" class="btn" id="webmail-allow" onClick={watch}>
            {t("webmail.allow")}
          </button>
        </>
      )}
      {isWatched && hasAccess && <Watched tab={tab} name={name} />}
      <p class="tiny" role="status">
        {isRefused && t("webmail.refused")}
      </p>
      {isWatched && isSet && <p class="tiny soft">{t("webmail.byOrganisation")}</p>}
      {isWatched && !isSet && (
        <button
          type="button"
          class="btn btn--text"
          id="webmail-stop"
          onClick={() => void unwatchWebmail(origin).catch(reportError)}
        >
          {t("webmail.stop")}
        </button>
      )}
    </section>
  );
}

function Watched({ tab: { tabId, state }, name }: { tab: WebmailTab; name: string }) {
  const { t } = usePage();
  const open = (panel: PanelId) =>
    void requestPanel(tabId, panel)
      .then(() => window.close())
      .catch(reportError);
  if (!state) {
    return (
      <div class="row row--tight">
        <span id="webmail-reload">{t("webmail.reload")}</span>
        <button
          type="button"
          class="btn push"
          id="webmail-reload-now"
          onClick={() => void browser.tabs.reload(tabId).catch(reportError)}
        >
          {t("webmail.reloadNow")}
        </button>
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
          <button type="button" class="btn" id="webmail-review" onClick={() => open("newsletters")}>
            {t("webmail.review")}
          </button>
          <button type="button" class="btn" id="webmail-weigh" onClick={() => open("weight")}>
            {t("webmail.weigh")}
          </button>
        </p>
      )}
    </>
  );
}
