import { useState } from "preact/hooks";
import { reportError } from "../../../platform/report-error.ts";
import { CopyButton } from "../../../ui/copy-button.tsx";
import { usePage } from "../../../ui/page-context.ts";
import { readDiagnostic } from "./read-diagnostic.ts";

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
