import { useState } from "preact/hooks";
import { reportError } from "../../../platform/report-error.ts";
import { usePage } from "../../../ui/page-context.ts";
import { readDiagnostic } from "./read-diagnostic.ts";

/** Shows what a report of a problem needs to say about this browser, and copies it. It is sent nowhere. */
export function ProblemCard() {
  const { t, settings } = usePage();
  const [text, setText] = useState("");
  const [isCopied, setIsCopied] = useState(false);
  const show = () => void readDiagnostic(settings).then(setText).catch(reportError);
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setIsCopied(true);
  };
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
          <p class="row row--tight">
            <button
              type="button"
              class="btn"
              disabled={text === ""}
              onClick={() => void copy().catch(reportError)}
            >
              {t("settings.copyDiagnostic")}
            </button>
            <span class="small" role="status">
              {isCopied && t("settings.diagnosticCopied")}
            </span>
          </p>
        </div>
      </details>
    </section>
  );
}
