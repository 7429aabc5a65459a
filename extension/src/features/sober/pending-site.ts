import { completePendingChoices, setPendingChoice } from "../../platform/access/pending-choice.ts";
import { browser } from "../../platform/browser.ts";
import { reportError } from "../../platform/report-error.ts";
import type { Lightened } from "./sober-schema.ts";
import { lightenedKey } from "./watch-sober.ts";

const pendingSite = "sober-site-to-add";

/** For a click that also requests access: call it first. If the prompt closes the popup, the background completes the choice. */
export const setPendingSite = (site: string): void => setPendingChoice(pendingSite, site);

export const completePendingSites = (add: (site: string) => Promise<void>): void =>
  completePendingChoices(pendingSite, add);

/** As `setPendingSite`, for a page that the background makes lighter once access is granted. */
export function setPendingPage(site: string, page: Lightened): void {
  const lightened: Lightened = { ...page, waiting: { site, sinceMs: Date.now() } };
  void browser.storage.session.set({ [lightenedKey]: lightened }).catch(reportError);
}

/** Access was refused. */
export const forgetPendingPage = (): void =>
  void browser.storage.session.remove(lightenedKey).catch(reportError);
