import { browser, type Tabs } from "../../platform/browser.ts";
import { isFirefox } from "../../platform/build.ts";
import { reportError } from "../../platform/report-error.ts";
import { serialize } from "../../platform/serialize.ts";
import type { SoberPages, SoberTab } from "./sober-schema.ts";
import { changePages, readPages } from "./store.ts";
import { watchSober } from "./watch-sober.ts";

/** Forgets what a person chose for a tab when it is closed or shows another site. Call it synchronously. */
export function forgetLeftTabs(): void {
  const onUpdated = (tabId: number, { url }: { url?: string | undefined }) => {
    if (url) forget((tab) => tab.tabId === tabId && isElsewhere(tab, url));
  };
  browser.tabs.onRemoved.addListener((tabId) => forget((tab) => tab.tabId === tabId));
  if (isFirefox) browser.tabs.onUpdated.addListener(onUpdated, { properties: ["url"] });
  const update = serialize(async () => {
    const { paused, opened } = await readPages();
    const hasChosen = paused.length + opened.length > 0;
    if (!isFirefox) listenInChromium(onUpdated, hasChosen);
    if (!hasChosen) return;
    // A tab may have been closed or left its site before the choice was stored.
    const tabs = await browser.tabs.query({});
    forget((chosen) => !tabs.some((tab) => isStill(tab, chosen)));
  });
  watchSober(() => void update());
  void update();
}

/**
 * Chromium reports everything that changes in any tab, several times while a page loads, which delays the page. Hence it is asked only
 * while there is a tab to forget.
 */
function listenInChromium(
  onUpdated: (tabId: number, change: { url?: string | undefined }) => void,
  isOn: boolean,
): void {
  if (isOn) browser.tabs.onUpdated.addListener(onUpdated);
  else browser.tabs.onUpdated.removeListener(onUpdated);
}

const isElsewhere = ({ origin }: SoberTab, url: string): boolean =>
  URL.parse(url)?.origin !== origin;

/** Whether this is the chosen tab, on its site. The browser tells no address of a site that the extension has no access to. */
const isStill = ({ id, url }: Tabs.Tab, tab: SoberTab): boolean =>
  id === tab.tabId && (url === undefined || !isElsewhere(tab, url));

function forget(isForgotten: (tab: SoberTab) => boolean): void {
  void changePages((pages) => {
    const isKept = (tab: SoberTab) => !isForgotten(tab);
    const kept: SoberPages = {
      paused: pages.paused.filter(isKept),
      opened: pages.opened.filter(isKept),
    };
    const isSame =
      kept.paused.length === pages.paused.length && kept.opened.length === pages.opened.length;
    return isSame ? pages : kept;
  }).catch(reportError);
}
