import { useState } from "preact/hooks";
import { alwaysOnPermissions, requestPermissions } from "../../platform/access/permissions.ts";
import { Button } from "../../ui/button.tsx";
import { usePage } from "../../ui/page-context.ts";
import { type MeasuringChoice, saveMeasuringChoice } from "../../ui/settings/measuring-choice.ts";
import { CodeLink } from "./code-link.tsx";

/** For a person who installed the extension: what the icon shows, and one button. */
export function CitizenWelcome() {
  const { t } = usePage();
  const [isRefused, setIsRefused] = useState(false);
  const measure = async (choice: MeasuringChoice) => {
    await saveMeasuringChoice(choice);
    location.assign("/dashboard.html");
  };
  return (
    <>
      <h1>{t("welcome.title")}</h1>
      <p class="welcome-lead">{t("welcome.lead")}</p>
      <Button
        class="btn--main welcome-main"
        id="welcome-always"
        onPress={async () => {
          // Awaiting anything before the request would lose the user activation of the click. The background completes the grant.
          const isAllowed = await requestPermissions(alwaysOnPermissions);
          setIsRefused(!isAllowed);
          if (isAllowed) await measure("always");
        }}
      >
        {t("welcome.measureEvery")}
      </Button>
      <p role="status" id="welcome-asks">
        {t(isRefused ? "welcome.refused" : "welcome.asks")}
      </p>
      <p class="welcome-others">
        <Button class="btn--text" id="welcome-on-click" onPress={() => measure("onClick")}>
          {t("welcome.measureOnClick")}
        </Button>
        <CodeLink />
      </p>
    </>
  );
}
