import { BrowserTidy } from "../../../features/browser-tidy/browser-tidy.tsx";
import { Downloads } from "../../../features/downloads/downloads.tsx";
import { StepBar } from "../../../features/session/step-bar.tsx";
import { PageTitle } from "../../../ui/navigation/page-title.tsx";
import { SectionPart } from "../../../ui/navigation/section-part.tsx";
import { usePage } from "../../../ui/page-context.ts";

/** What can be tidied in the browser: downloaded files, and tabs and bookmarks, which another feature does. */
export function DownloadsSection() {
  const { t, settings } = usePage();
  return (
    <>
      <PageTitle />
      {!settings.disabledFeatures.value.includes("downloads") && <Downloads />}
      <SectionPart
        id="browser-tidy"
        title={t("dashboard.browserTidy")}
        text={t("browserTidy.lead")}
      >
        <StepBar of="browser-tidy" />
        <BrowserTidy />
      </SectionPart>
    </>
  );
}
