import { SoberPage } from "../../features/sober/views/sober-page.tsx";
import { EmailsPage } from "../../features/webmail/emails-page.tsx";
import { OverviewSection } from "./sections/overview-section.tsx";
import { DownloadsSection } from "./sections/downloads-section.tsx";
import { sharedViews } from "./shared-views.tsx";

/**
 * The sections of browsers that a person opens after the first. They are one chunk: it comes from the disk, where a large file loads as
 * fast as a small one, and many small ones would make the download of the extension a tenth larger.
 */
export const sectionViews = {
  ...sharedViews,
  overview: OverviewSection,
  sober: SoberPage,
  downloads: DownloadsSection,
  emails: EmailsPage,
};
