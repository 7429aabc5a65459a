import { useEffect, useRef, useState } from "preact/hooks";
import { reportError } from "../../../platform/report-error.ts";
import { usePage } from "../../../ui/page-context.ts";

/** The guide of the extension, which is loaded when it is opened. */
export function GuideSection() {
  const { t } = usePage();
  const [isOpened, setIsOpened] = useState(false);
  return (
    <details class="card" id="help-guide" onToggle={() => setIsOpened(true)}>
      <summary>{t("settings.guide")}</summary>
      {isOpened && <Guide language={t.language} />}
    </details>
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
