import { browser } from "../browser.ts";

/** What the toolbar icon shows in one tab. Browsers remove it when the tab navigates. */
export type TabBadge = {
  /** At most four characters. */
  text: string;
  /** For the tooltip and screen readers, which do not read the text. */
  title: string;
};

/** Without `badge`, the tab shows what all tabs show. Does nothing if the tab was closed. */
export async function setTabBadge(tabId: number, badge: TabBadge | undefined): Promise<void> {
  const { action, runtime } = browser;
  const title = badge?.title ?? runtime.getManifest().name;
  await Promise.all([
    action.setBadgeText?.({ tabId, text: badge?.text ?? null }),
    action.setTitle({ tabId, title }),
  ]).catch(() => undefined);
}
