import { Markdown } from "@digital-cleanup/ui/markdown/markdown.tsx";
import { useEffect, useState } from "preact/hooks";
import { reportError } from "../../../platform/report-error.ts";
import { usePage } from "../../../ui/page-context.ts";

/** The guide of the extension, which is loaded when it is opened. */
export function GuideSection() {
  const { t } = usePage();
  const [isOpened, setIsOpened] = useState(false);
  return (
    <details class="card" id="help-guide" onToggle={() => setIsOpened(true)}>
      <summary>{t("settings.guide")}</summary>
      {isOpened && <Guide />}
    </details>
  );
}

function Guide() {
  const { t } = usePage();
  const { language } = t;
  const [source, setSource] = useState("");
  useEffect(() => {
    void fetch(`/guide/${language}.md`)
      .then((response) => response.text())
      .then(setSource)
      .catch(reportError);
  }, [language]);
  return (
    <article class="flow" style={{ "padding-top": "var(--space-3)" }} aria-busy={source === ""}>
      <Markdown source={source} />
    </article>
  );
}
