import { setTimeout as wait } from "node:timers/promises";
import type { Observation } from "@digital-cleanup/habits";
import type { Page } from "puppeteer-core";
import type { Browser as ExtensionApis } from "webextension-polyfill";
import type { Rig } from "../../rig/rig.ts";
import { waitUntil } from "../../rig/wait-until.ts";
import { tabSide } from "../habits/nudged-page.ts";

type Inside = { browser?: ExtensionApis; chrome?: ExtensionApis };

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

export async function nudgeSide(rig: Rig, control: Page, page: Page) {
  const side = await tabSide(rig, control, page);
  const look = async () => (await side.nudge()) ?? undefined;
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
      const { middles } = await waitUntil("a nudge that accepts presses", ready);
      const { x, y } = middles[index]!;
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
