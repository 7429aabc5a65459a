import type { Thunderbird } from "../../rig/thunderbird/launch-thunderbird.ts";
import { waitUntil } from "../../rig/wait-until.ts";

/** What a test sees of an element: its text and its data. */
export type Seen = { text: string; data: Record<string, string>; isDisabled: boolean };

/** A page of the extension in a tab of Thunderbird. */
export type ExtensionPage = {
  look: (selector: string) => Promise<Seen[]>;
  /** Waits for at least one element. */
  until: (selector: string) => Promise<Seen[]>;
  press: (selector: string, at?: number) => Promise<void>;
};

const look = `async (selector) => Array.from(document.querySelectorAll(selector), (element) => ({
  text: element.textContent,
  data: { ...element.dataset },
  isDisabled: element.disabled === true,
}))`;
const press = `async (selector, at) => document.querySelectorAll(selector)[at].click()`;

export async function openExtensionPage(
  { runInExtension }: Thunderbird,
  name: string,
): Promise<ExtensionPage> {
  await runInExtension(`async (url) => void (await browser.tabs.create({ url }))`, [`/${name}`]);
  const seen = (selector: string) => runInExtension<Seen[]>(look, [selector], name);
  const until = (selector: string) =>
    waitUntil(selector, async () => {
      // The page may not be there yet.
      const found = await seen(selector).catch(() => []);
      return found.length > 0 && found;
    });
  await until("#title");
  return {
    look: seen,
    until,
    press: async (selector, at = 0) => {
      await until(`${selector}:not(:disabled)`);
      await runInExtension(press, [selector, at], name);
    },
  };
}
