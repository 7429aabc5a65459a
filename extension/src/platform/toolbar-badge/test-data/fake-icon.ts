import { browser } from "../../browser.ts";

/** A toolbar icon as browsers draw it: a tab without a text of its own shows that of all tabs. */
export function fakeIcon() {
  const texts = new Map<number | undefined, string>();
  const titles = new Map<number | undefined, string>();
  let ground = "";
  Object.assign(browser.action, {
    setBadgeText: async ({ tabId, text }: { tabId?: number; text: string | null }) => {
      if (text === null) texts.delete(tabId);
      else texts.set(tabId, text);
    },
    setBadgeBackgroundColor: async ({ color }: { color: string }) => void (ground = color),
    setBadgeTextColor: async () => undefined,
    setTitle: async ({ tabId, title }: { tabId?: number; title: string }) =>
      void titles.set(tabId, title),
  });
  Object.assign(browser.runtime, { getManifest: () => ({ name: "Digital Cleanup" }) });
  return {
    textIn: (tabId?: number) => texts.get(tabId) ?? texts.get(undefined) ?? "",
    titleIn: (tabId: number) => titles.get(tabId),
    ground: () => ground,
  };
}
