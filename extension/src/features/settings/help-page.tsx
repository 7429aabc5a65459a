import { browser } from "../../platform/browser.ts";
import { isThunderbird, isWorkBuild } from "../../platform/build.ts";
import { PageTitle } from "../../ui/navigation/page-title.tsx";
import { usePage } from "../../ui/page-context.ts";

/** Where to find what, and what is installed. */
export function HelpPage() {
  const { t } = usePage();
  const { version } = browser.runtime.getManifest();
  return (
    <>
      <PageTitle />
      <div class="grid" style={{ "--min": "18rem" }}>
        <section class="card flow" aria-labelledby="help-links">
          <h2 id="help-links">{t("settings.help")}</h2>
          <ul class="flow flow--tight">
            <li>
              <a href="#method">{t("settings.toMethod")}</a>
            </li>
            <li>
              <a href="#my-data">{t("settings.toMyData")}</a>
            </li>
            {!isThunderbird && (
              <li>
                <a href="#settings">{t("settings.toAccess")}</a>
              </li>
            )}
          </ul>
        </section>
        <section class="card flow" aria-labelledby="help-about">
          <h2 id="help-about">{t("settings.about")}</h2>
          <ul class="lines small">
            <li>
              <span>{t("settings.version")}</span>
              <b>{version}</b>
            </li>
            <li>
              <span>{t("settings.edition")}</span>
              <b>{t(isWorkBuild ? "settings.workEdition" : "settings.publicEdition")}</b>
            </li>
            <li>
              <span>{t("settings.licence")}</span>
              <b translate={false}>MIT</b>
            </li>
          </ul>
          <p class="tiny soft">{t("settings.independent")}</p>
        </section>
      </div>
    </>
  );
}
