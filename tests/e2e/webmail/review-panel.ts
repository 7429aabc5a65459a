import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Page } from "puppeteer-core";
import { panelHost as host } from "../../rig/page/panel-host.ts";
import { queryClosedShadowRoot } from "../../rig/page/query-closed-shadow-root.ts";
import { waitUntil } from "../../rig/wait-until.ts";

const axeSource = readFileSync(fileURLToPath(import.meta.resolve("axe-core/axe.min.js")), "utf8");

export type ReviewSide = ReturnType<typeof reviewSide>;

/** The panel of a tab as the extension's isolated world sees it. The page cannot read it. */
export function reviewSide(control: Page, tabId: number, page: Page) {
  /**
   * Runs code there, with the panel's closed root as `root`. It is text, because a function could
   * not include a library.
   */
  const inside = (code: string) =>
    control.evaluate(`(async () => {
      const [answer] = await (globalThis.browser ?? globalThis.chrome).scripting.executeScript({
        target: { tabId: ${tabId} },
        func: async () => {
          const host = document.querySelector("${host}");
          if (!host) return "no panel";
          const root = globalThis.chrome?.dom?.openOrClosedShadowRoot?.(host) ?? host.openOrClosedShadowRoot;
          try {
            ${code}
          } catch (error) {
            // Chromium does not report the script's error.
            return { error: String(error) };
          }
        },
      });
      const error = answer.error ?? answer.result?.error;
      if (error) throw new Error(String(error.message ?? error));
      return answer.result;
    })()`);
  const look = (selector: string) => queryClosedShadowRoot(control, tabId, { host, selector });
  /** The elements that match, once there are some. */
  const until = (selector: string, limitMs?: number) =>
    waitUntil(
      selector,
      async () => {
        const found = await look(selector);
        return found.length > 0 && found;
      },
      limitMs,
    );
  const untilReady = () => until('.panel[data-accepts="true"]');
  /** The middle of an element, scrolled into view. */
  const middleOf = (selector: string) =>
    inside(`const element = root.querySelector(${JSON.stringify(selector)});
      element.scrollIntoView({ block: "center" });
      const { x, y, width, height } = element.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };`) as Promise<{ x: number; y: number }>;
  const isOpen = async () => (await inside("return true")) === true;
  const isFocused = async (selector: string) =>
    (await inside(`return root.activeElement?.matches(${JSON.stringify(selector)}) === true`)) ===
    true;
  /** Presses Tab, as a person without a pointer does. */
  const tabTo = async (selector: string): Promise<void> => {
    for (let tabs = 0; tabs < 80; tabs++) {
      if (await isFocused(selector)) return;
      await page.keyboard.press("Tab");
    }
    throw new Error(`Tab does not reach ${selector}`);
  };
  return {
    look,
    until,
    untilReady,
    middleOf,
    /** Clicks an element with the mouse, once presses count. */
    press: async (selector: string): Promise<void> => {
      await untilReady();
      const { x, y } = await middleOf(selector);
      await page.mouse.click(x, y);
    },
    isFocused,
    isOpen,
    untilClosed: () => waitUntil("a page without the panel", async () => !(await isOpen())),
    untilState: (wanted: string, limitMs?: number) =>
      until(`[role="status"][data-state="${wanted}"]`, limitMs),
    /** Pixels by which content overflows the panel, or the panel overflows the window. */
    tooWide: () =>
      inside(`const panel = root.querySelector(".panel"); const { left, right } = panel.getBoundingClientRect();
        return Math.max(panel.scrollWidth - panel.clientWidth, right - innerWidth, -left)`) as Promise<number>,
    /** Text colours with their background: axe cannot compute them in a closed root. */
    colours: () =>
      inside(`const panel = getComputedStyle(root.querySelector(".panel")).backgroundColor;
        return ["h2", ".soft", "strong", "label", "a", "summary", "#close", "#apply"].flatMap((selector) => {
          const { color, backgroundColor } = getComputedStyle(root.querySelector(selector));
          return [[color, backgroundColor === "rgba(0, 0, 0, 0)" ? panel : backgroundColor]];
        })`) as Promise<[string, string][]>,
    /** Accessibility violations within the panel, one line each. `passing` is a rule that something in it passes. */
    axe: (passing = "label") =>
      // axe reads open roots only, so the closed one is exposed to it in this world only.
      inside(`${axeSource};
        Object.defineProperty(host, "shadowRoot", { value: root, configurable: true });
        const { violations, passes } = await (globalThis.axe ?? window.axe).run(host);
        if (!passes.some(({ id }) => id === "${passing}")) throw new Error("axe saw nothing of it");
        return violations.map(({ id, nodes }) => id + ": " + nodes.map(({ target }) => target.flat().join(" ")).join(", "));`) as Promise<
        string[]
      >,
    tabTo,
    /** For what comes before the focus: in Firefox, Tab leaves the page at its end. */
    tabBackTo: async (selector: string): Promise<void> => {
      await page.keyboard.down("Shift");
      try {
        await tabTo(selector);
      } finally {
        await page.keyboard.up("Shift");
      }
    },
  };
}
