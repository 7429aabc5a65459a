import { useState } from "preact/hooks";
import { reportError } from "../../../platform/report-error.ts";
import { CopyButton } from "../../../ui/copy-button.tsx";
import { usePage } from "../../../ui/page-context.ts";
import { browser } from "../../../platform/browser.ts";
import { isFirefox, isWorkBuild } from "../../../platform/build.ts";
import type { EffectiveSettings } from "../../../platform/settings/settings.ts";
import { listAccesses } from "../access/list-accesses.ts";
import { writeDiagnostic } from "./write-diagnostic.ts";

/** Shows what a report of a problem needs to say about this browser, and copies it. It is sent nowhere. */
export function ProblemCard() {
  const { t, settings } = usePage();
  const [text, setText] = useState("");
  const show = () => void readDiagnostic(settings).then(setText).catch(reportError);
  return (
    <section class="card flow" aria-labelledby="help-problem">
      <h2 id="help-problem">{t("settings.problem")}</h2>
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
