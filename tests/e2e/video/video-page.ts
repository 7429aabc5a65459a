import { setTimeout as wait } from "node:timers/promises";
import type { Observation } from "@digital-cleanup/habits";
import type { Page } from "puppeteer-core";
import type { Browser as ExtensionApis } from "webextension-polyfill";
import { nudgeHost } from "../../rig/page/nudge-host.ts";
import type { Rig } from "../../rig/rig.ts";
import { waitUntil } from "../../rig/wait-until.ts";

type Inside = { browser?: ExtensionApis; chrome?: ExtensionApis };
type OpenRoot = (element: Element) => ShadowRoot | null;
type Dom = { chrome?: { dom?: { openOrClosedShadowRoot: OpenRoot } } };
type WithRoot = Element & { openOrClosedShadowRoot?: ShadowRoot | null };

export type ObservedVideo = { url: string; observation: Observation };

/**
 * Every message that content scripts send from now on, received by a page of the extension like the
 * background.
 */
export async function listenToVideos(control: Page) {
  await control.evaluate(() => {
    const scope = globalThis as unknown as Inside & { observed: ObservedVideo[] };
    scope.observed = [];
    (scope.browser ?? scope.chrome)!.runtime.onMessage.addListener(
      (message: unknown, sender: { url?: string }) => {
        const { type, observation } = message as ObservedVideo & { type: string };
        if (type === "habits/observe") scope.observed.push({ url: sender.url ?? "", observation });
        return undefined;
      },
    );
  });
  return () =>
    control.evaluate(() => (globalThis as unknown as { observed: ObservedVideo[] }).observed);
}

/** The subject of a tab's nudge and the positions of its buttons, or undefined. */
async function readNudge(control: Page, tabId: number) {
  const found = await control.evaluate(
    async (id, selector) => {
      const scope = globalThis as unknown as Inside;
      const [answer] = await (scope.browser ?? scope.chrome)!.scripting.executeScript({
        target: { tabId: id },
        args: [selector],
        func: (hostSelector: string) => {
          const { chrome } = globalThis as unknown as Dom;
          const host = document.querySelector(hostSelector);
          if (!host) return null;
          const root = (chrome?.dom?.openOrClosedShadowRoot(host) ??
            (host as WithRoot).openOrClosedShadowRoot)!;
          const buttons = [...root.querySelectorAll("button")].map((button) => {
            const { x, y, width, height } = button.getBoundingClientRect();
            return { text: button.innerText, x: x + width / 2, y: y + height / 2 };
          });
          const box = root.querySelector<HTMLElement>(".nudge")!;
          return {
            kind: box.dataset.kind ?? "",
            text: box.innerText,
            isReady: !root.querySelector("[aria-disabled]"),
            buttons,
          };
        },
      });
      return answer!.result as {
        kind: string;
        text: string;
        isReady: boolean;
        buttons: { text: string; x: number; y: number }[];
      } | null;
    },
    tabId,
    nudgeHost,
  );
  return found ?? undefined;
}

export async function nudgeSide(rig: Rig, control: Page, page: Page) {
  const tabId = await rig.tabIdOf(page);
  const look = () => readNudge(control, tabId);
  return {
    look,
    /** The nudge as soon as it appears, or undefined after a time limit. */
    until: async (limitMs: number) => {
      for (const until = Date.now() + limitMs; Date.now() < until; await wait(100)) {
        const nudge = await look();
        if (nudge) return nudge;
      }
      return undefined;
    },
    /** Clicks a button of the nudge with the mouse, once presses count. The first one accepts. */
    press: async (index = 0) => {
      const ready = async () => {
        const nudge = await look();
        return nudge?.isReady && nudge;
      };
      const { buttons } = await waitUntil("a nudge that accepts presses", ready);
      const { x, y } = buttons[index]!;
      await page.mouse.click(x, y);
    },
  };
}

export const heightIn = (page: Page): Promise<number> =>
  page.evaluate(() => document.querySelector("video")!.videoHeight);

export async function untilHeight(
  page: Page,
  isExpected: (heightPx: number) => boolean,
  limitMs = 30_000,
) {
  let heightPx = 0;
  for (const until = Date.now() + limitMs; Date.now() < until; await wait(200)) {
    heightPx = await heightIn(page);
    if (isExpected(heightPx)) break;
  }
  return heightPx;
}
