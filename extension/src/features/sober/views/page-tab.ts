import { popupTab } from "../../../platform/popup-tab.ts";
import { readSite } from "../read-site.ts";

export type PageTab = { tabId: number; origin: string; host: string; site: string };

/** The tab under the popup; undefined unless it shows a site that low-data mode can be set for. */
export async function readPageTab(): Promise<PageTab | undefined> {
  const tab = await popupTab();
  const url = URL.parse(tab?.url ?? "");
  const site = /^https?:$/.test(url?.protocol ?? "") && readSite(url!.href);
  if (!url || !site || tab?.id === undefined) return undefined;
  return { tabId: tab.id, origin: url.origin, host: url.hostname, site };
}
