import { completePendingChoices, setPendingChoice } from "../../platform/pending-choice.ts";
import { maxSites, siteCovering, tomorrowMs } from "./sober-state.ts";
import { changePages, changeSober } from "./store.ts";

export const addSite = (site: string): Promise<void> =>
  changeSober((sober) =>
    siteCovering(sober, site) || sober.sites.length >= maxSites
      ? sober
      : { ...sober, sites: [...sober.sites, site].toSorted() },
  );

const pendingSite = "sober-site-to-add";

/** For a click that also requests access: call it first. If the prompt closes the popup, the background completes the choice. */
export const setPendingSite = (site: string): void => setPendingChoice(pendingSite, site);
export const completePendingSites = (): void => completePendingChoices(pendingSite, addSite);

/** Removes the entry that covers a host: the host itself or its parent domain. */
export const removeSite = (host: string): Promise<void> =>
  changeSober((sober) => {
    const covering = siteCovering(sober, host);
    return { ...sober, sites: sober.sites.filter((site) => site !== covering) };
  });

export const setEverywhere = (everywhere: boolean): Promise<void> =>
  changeSober((sober) => ({ ...sober, everywhere }));

export const pauseUntilTomorrow = (): Promise<void> =>
  changeSober((sober) => ({ ...sober, pausedUntilMs: tomorrowMs(new Date()) }));

/** Ends every pause: everywhere, and in one tab. */
export async function resumeEverywhere(tabId?: number): Promise<void> {
  await changeSober(({ pausedUntilMs: _ended, ...sober }) => sober);
  await changePages((pages) =>
    pages.paused.some((tab) => tab.tabId === tabId)
      ? { ...pages, paused: pages.paused.filter((tab) => tab.tabId !== tabId) }
      : pages,
  );
}
