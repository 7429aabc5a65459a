import { useEffect, useRef, useState } from "preact/hooks";
import { browser } from "../../../platform/browser.ts";
import { isFirefox, isThunderbird, isWorkBuild } from "../../../platform/build.ts";
import { reportError } from "../../../platform/report-error.ts";
import type { EffectiveSettings } from "../../../platform/settings/settings.ts";
import { CopyButton } from "../../../ui/copy-button.tsx";
import { Fold } from "../../../ui/fold.tsx";
import { usePage } from "../../../ui/page-context.ts";
import { listAccesses } from "../access/list-accesses.ts";
import { writeDiagnostic } from "./write-diagnostic.ts";

/** Where to find what, the guide, how to report a problem, and what is installed. */
export function Help() {
  const { t } = usePage();
  const { version } = browser.runtime.getManifest();
  return (
    <>
      <GuideSection />
      <div class="grid" style={{ "--min": "22rem" }}>
        <section class="card flow" aria-labelledby="help-links">
          <h3 id="help-links">{t("settings.help")}</h3>
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
          <h3 id="help-about">{t("settings.about")}</h3>
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
          <h3 id="help-accessibility">{t("settings.accessibility")}</h3>
          <p class="small">{t("settings.accessibilityChecks")}</p>
        </section>
      </div>
    </>
  );
}

/** The guide of the extension, which is loaded when it is opened. */
function GuideSection() {
  const { t } = usePage();
  return (
    <Fold id="help-guide" class="card" summary={t("settings.guide")}>
      <Guide language={t.language} />
    </Fold>
  );
}

/** Its HTML was written by the build: see `extension/build/texts/guides.ts`. */
function Guide({ language }: { language: string }) {
  const article = useRef<HTMLElement>(null);
  useEffect(() => {
    const show = async () => {
      const response = await fetch(`/guide/${language}.html`);
      const page = new DOMParser().parseFromString(await response.text(), "text/html");
      article.current?.replaceChildren(...page.body.childNodes);
    };
    void show().catch(reportError);
  }, [language]);
  return <article class="flow" style={{ paddingTop: "var(--space-3)" }} ref={article} />;
}

/** Shows what a report of a problem needs to say about this browser, and copies it. It is sent nowhere. */
function ProblemCard() {
  const { t, settings } = usePage();
  const [text, setText] = useState("");
  const show = () => readDiagnostic(settings).then(setText);
  return (
    <section class="card flow" aria-labelledby="help-problem">
      <h3 id="help-problem">{t("settings.problem")}</h3>
      <p class="small">{t("settings.problemSteps")}</p>
      <details onToggle={show}>
        <summary class="small" id="help-diagnostic-title">
          {t("settings.diagnostic")}
        </summary>
        <div class="flow">
          <pre
            class="payload"
            id="help-diagnostic"
            lang="en"
            role="region"
            tabIndex={0}
            aria-labelledby="help-diagnostic-title"
          >
            {text}
          </pre>
          <p class="small soft">{t("settings.diagnosticPrivacy")}</p>
          <CopyButton label={t("settings.copyDiagnostic")} text={text} />
        </div>
      </details>
    </section>
  );
}

/** The diagnostic text of this browser. */
async function readDiagnostic(settings: EffectiveSettings): Promise<string> {
  const [granted, { usage }] = await Promise.all([
    browser.permissions.getAll(),
    navigator.storage.estimate(),
  ]);
  return writeDiagnostic({
    version: browser.runtime.getManifest().version,
    isWork: isWorkBuild,
    userAgent: navigator.userAgent,
    languages: navigator.languages,
    settings,
    accesses: listAccesses(granted, isFirefox),
    storedBytes: usage,
  });
}
