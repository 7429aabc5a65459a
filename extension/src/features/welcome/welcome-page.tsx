import "./welcome.css";
import { languageName, languages } from "@digital-cleanup/text";
import { Logo } from "@digital-cleanup/ui/logo.tsx";
import { useEffect } from "preact/hooks";
import { browser } from "../../platform/browser.ts";
import { isWorkBuild } from "../../platform/build.ts";
import { reportError } from "../../platform/report-error.ts";
import { saveSetting } from "../../platform/settings/settings.ts";
import { Button } from "../../ui/button.tsx";
import { usePage } from "../../ui/page-context.ts";
import { AgentSheet } from "./agent-sheet.tsx";
import { FirstChoice } from "./first-choice.tsx";

/** Opens once after the installation. Under a policy it shows who set what instead of what the product does. */
export function WelcomePage() {
  const { t, settings } = usePage();
  const isHidden = !settings.welcome.value;
  // Chrome may deliver the policy after the page was opened.
  useEffect(() => {
    if (isHidden) void closeTab().catch(reportError);
  }, [isHidden]);
  const isManaged =
    isWorkBuild || Object.values(settings).some(({ source }) => source === "policy");
  return (
    <>
      <a class="skip" href="#content">
        {t("common.skipToContent")}
      </a>
      <header class="welcome-bar row">
        <span class="brand">
          <Logo /> {t("common.product")}
        </span>
        <LanguageChoice />
      </header>
      <main class="welcome flow" id="content" tabIndex={-1}>
        {isManaged ? <AgentSheet /> : <FirstChoice />}
      </main>
    </>
  );
}

async function closeTab(): Promise<void> {
  const tab = await browser.tabs.getCurrent();
  if (tab?.id !== undefined) await browser.tabs.remove(tab.id);
}

/** The other languages, unless a policy fixes one. */
function LanguageChoice() {
  const { t, settings } = usePage();
  if (settings.language.source === "policy") return null;
  return (
    <div class="row push">
      {languages
        .filter((language) => language !== t.language)
        .map((language) => (
          <Button
            key={language}

            class="btn--text"
            lang={language}
            onPress={() => saveSetting("language", language)}
          >
            {languageName(language)}
          </Button>
        ))}
    </div>
  );
}
