import { saveSetting } from "../../platform/settings/settings.ts";
import { maxSites } from "./sober-schema.ts";
import { siteCovering, tomorrowMs } from "./sober-state.ts";
import { changePages, changeSober } from "./store.ts";

export const addSite = (site: string): Promise<void> =>
  changeSober((sober) =>
    siteCovering(sober, site) || sober.sites.length >= maxSites
      ? sober
      : { ...sober, sites: [...sober.sites, site].toSorted() },
  );

/** Removes the entry that covers a host: the host itself or its parent domain. */
export const removeSite = (host: string): Promise<void> =>
  changeSober((sober) => {
    const covering = siteCovering(sober, host);
    return { ...sober, sites: sober.sites.filter((site) => site !== covering) };
  });

export const setEverywhere = (everywhere: boolean): Promise<void> =>
  saveSetting("lowDataMode", everywhere ? "everywhere" : "sites");

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
