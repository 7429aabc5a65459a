import { useEffect, useRef } from "preact/hooks";
import { reportError } from "../../../platform/report-error.ts";
import { Fold } from "../../../ui/fold.tsx";
import { usePage } from "../../../ui/page-context.ts";

/** The guide of the extension, which is loaded when it is opened. */
export function GuideSection() {
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
