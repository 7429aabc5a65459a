import { browser } from "../../../platform/browser.ts";
import { isThunderbird, isWorkBuild } from "../../../platform/build.ts";
import { PageTitle } from "../../../ui/navigation/page-title.tsx";
import { usePage } from "../../../ui/page-context.ts";
import { GuideSection } from "./guide-section.tsx";
import { ProblemCard } from "./problem-card.tsx";

/** Where to find what, the guide, how to report a problem, and what is installed. */
export function HelpPage() {
  const { t } = usePage();
  const { version } = browser.runtime.getManifest();
  return (
    <>
      <PageTitle />
      <GuideSection />
      <div class="grid" style={{ "--min": "22rem" }}>
        <section class="card flow" aria-labelledby="help-links">
          <h2 id="help-links">{t("settings.help")}</h2>
          <ul class="flow flow--tight">
            {!isThunderbird && (
              <li>
                <a href="/welcome.html">{t("settings.toWelcome")}</a>
              </li>
            )}
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
        <ProblemCard />
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
          <p class="small">{t("settings.sourceCode")}</p>
          <p class="tiny soft">{t("challenge.independent")}</p>
        </section>
        <section class="card flow" aria-labelledby="help-accessibility">
          <h2 id="help-accessibility">{t("settings.accessibility")}</h2>
          <p class="small">{t("settings.accessibilityChecks")}</p>
        </section>
      </div>
    </>
  );
}
