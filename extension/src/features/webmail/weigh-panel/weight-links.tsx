import { useState } from "preact/hooks";
import { browser } from "../../../platform/browser.ts";
import { hostPattern } from "../../../platform/access/host-pattern.ts";
import { reportError } from "../../../platform/report-error.ts";
import { usePage } from "../../../ui/page-context.ts";
import { requestPanel } from "../request-panel.ts";

/** Opens what takes up space in the tab of a watched webmail. Resolves to whether there is such a tab; otherwise the webmail is opened. */
async function openWeight(origin: string): Promise<boolean> {
  const tabs = await browser.tabs.query({ url: hostPattern(origin) });
  const tab = tabs.find(({ url }) => URL.parse(url ?? "")?.origin === origin);
  if (tab?.id === undefined) {
    await browser.tabs.create({ url: origin });
    return false;
  }
  await browser.tabs.update(tab.id, { active: true });
  if (tab.windowId !== undefined) await browser.windows.update(tab.windowId, { focused: true });
  await requestPanel(tab.id, "weight");
  return true;
}

/** The ways to what takes up space in each watched webmail. */
export function WeightLinks({ origins }: { origins: readonly string[] }) {
  const { t } = usePage();
  const [isOpened, setIsOpened] = useState(false);
  const open = (origin: string) =>
    void openWeight(origin)
      .then((isFound) => setIsOpened(!isFound))
      .catch(reportError);
  return (
    <section class="card flow" aria-labelledby="emails-weight">
      <h2 id="emails-weight">{t("emails.weightTitle")}</h2>
      <p>{t("emails.weight")}</p>
      {origins.length === 0 && <p class="soft">{t("emails.weightNone")}</p>}
      {origins.length > 0 && (
        <p class="row">
          {origins.map((origin) => (
            <button key={origin} type="button" class="btn" onClick={() => open(origin)}>
              {t("emails.weightOpen", { site: new URL(origin).host })}
            </button>
          ))}
        </p>
      )}
      <p class="small" role="status">
        {isOpened && t("emails.weightOpened")}
      </p>
    </section>
  );
}
