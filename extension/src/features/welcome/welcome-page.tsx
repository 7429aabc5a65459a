import "./welcome.css";
import type { Event } from "@digital-cleanup/challenge";
import { languageName, languages } from "@digital-cleanup/text";
import { Logo } from "@digital-cleanup/ui/logo.tsx";
import { useEffect } from "preact/hooks";
import { browser } from "../../platform/browser.ts";
import { isWorkBuild } from "../../platform/build.ts";
import { reportError } from "../../platform/report-error.ts";
import { saveSetting } from "../../platform/settings/settings.ts";
import { Button } from "../../ui/button.tsx";
import { usePage } from "../../ui/page-context.ts";
import { AgentRegister } from "./agent-register.tsx";
import { AgentWelcome } from "./agent-welcome.tsx";
import { CitizenWelcome } from "./citizen-welcome.tsx";
import { IconPicture } from "./icon-picture.tsx";
import { saveGuessedZone } from "./save-guessed-zone.ts";

/** Opens once after the installation. Under a policy it begins with who installed the extension. */
export function WelcomePage(props: {
  /** Undefined if its server does not answer. */
  readEvent: (address: string) => Promise<Event | undefined>;
}) {
  const { t, settings } = usePage();
  const isHidden = !settings.welcome.value;
  // Chrome may deliver the policy after the page was opened.
  useEffect(() => {
    if (isHidden) void closeTab().catch(reportError);
  }, [isHidden]);
  // After the first paint: it may take a third of a second.
  useEffect(() => void saveGuessedZone().catch(reportError), []);
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
      <main class="welcome" id="content" tabIndex={-1}>
        <div class="welcome-two">
          <div class="welcome-text">
            {isManaged ? <AgentWelcome readEvent={props.readEvent} /> : <CitizenWelcome />}
          </div>
          <IconPicture />
        </div>
        {isManaged && <AgentRegister />}
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
