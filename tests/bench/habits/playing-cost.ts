import { setTimeout as wait } from "node:timers/promises";
import type { Browser } from "puppeteer-core";
import type { VideoSite } from "../../corpus/video/site/open-video-site.ts";
import { launchBareChromium, launchChromium } from "../../rig/chromium/launch-chromium.ts";
import type { Measured } from "../in-markdown.ts";
import { median } from "../median.ts";
import { cpuMs } from "../transfer/process-usage.ts";

const pairs = 3;
const settleMs = 5_000;
const measureMs = 12_000;

/** One player needs its highest rendition. The other is too small for it, and its nudge was already shown. */
const boxes = { "needs the highest rendition": "1900x1069", "small box": "320x180" };

const streamingOff = {
  "streaming/oversized-video": { isOn: false },
  "streaming/hidden-playing": { isOn: false },
  "streaming/audio-only": { isOn: false },
};

/** The processor time of the whole browser per second of playback. */
async function cpuMsPerSecond(browser: Browser, url: string): Promise<number> {
  const page = await browser.newPage();
  await page.goto(url, { waitUntil: "load" });
  await page.click("#play");
  await wait(settleMs);
  const before = await cpuMs(browser);
  await wait(measureMs);
  const used = (await cpuMs(browser)) - before;
  await page.close();
  return (used / measureMs) * 1000;
}

/** Alternates browsers without the extension (twice, to show the noise), with streaming rules off, and with all rules. */
export async function playingCost(site: VideoSite): Promise<Measured> {
  const [bare, again, off, rig] = [
    await launchBareChromium(),
    await launchBareChromium(),
    await launchChromium(),
    await launchChromium(),
  ];
  const rows: Record<string, string>[] = [];
  try {
    await Promise.all([off.untilMeasuring(), rig.untilMeasuring()]);
    await off.writeStorage({ settings: { habits: { rules: streamingOff } } });
    for (const [name, box] of Object.entries(boxes)) {
      const url = `${site.origin}/film?player=hls.js&box=${box}&muted`;
      const all: Record<"plain" | "again" | "off" | "extension", number[]> = {
        plain: [],
        again: [],
        off: [],
        extension: [],
      };
      for (let pair = 0; pair < pairs; pair += 1) {
        all.plain.push(await cpuMsPerSecond(bare, url));
        all.again.push(await cpuMsPerSecond(again, url));
        all.off.push(await cpuMsPerSecond(off.browser, url));
        all.extension.push(await cpuMsPerSecond(rig.browser, url));
      }
      const share = (values: number[]) => `${(median(values) / 10).toFixed(1)} %`;
      const more = median(all.extension.map((value, pair) => value - all.off[pair]!));
      rows.push({
        video: name,
        "without the extension": share(all.plain),
        "without, repeated (noise)": share(all.again),
        "with it, rules of streaming off": share(all.off),
        "with them": share(all.extension),
        "added by the rules": `${(more / 10).toFixed(2)} %`,
      });
    }
  } finally {
    await Promise.all([bare.close(), again.close(), off.close(), rig.close()]);
  }
  return {
    title: "Processor time during playback (Chromium, hls.js, share of one core, whole browser)",
    note: `Medians of ${pairs} rounds of ${measureMs / 1000} s. The video has four frames a second; at 25 the relative cost would be smaller.`,
    rows,
  };
}
