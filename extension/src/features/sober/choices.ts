import { completePendingChoices, setPendingChoice } from "../../platform/pending-choice.ts";
import { mostSites, siteCovering, tomorrowMs } from "./sober-state.ts";
import { changePages, changeSober } from "./store.ts";

export const addSite = (site: string): Promise<void> =>
  changeSober((sober) =>
    siteCovering(sober, site) || sober.sites.length >= mostSites
      ? sober
      : { ...sober, sites: [...sober.sites, site].toSorted() },
  );

const handedOver = "sober-site-to-add";

/** For a click that asks for access too: call it first. The background goes on where the popup closes under the question. */
export const handOverSite = (site: string): void => setPendingChoice(handedOver, site);
export const completeSites = (): void => completePendingChoices(handedOver, addSite);

/** Takes out the entry that covers a host: it, or the site it is a part of. */
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
  await changeSober(({ pausedUntilMs: _over, ...sober }) => sober);
  await changePages((pages) =>
    pages.paused.some((tab) => tab.tabId === tabId)
      ? { ...pages, paused: pages.paused.filter((tab) => tab.tabId !== tabId) }
      : pages,
  );
}
