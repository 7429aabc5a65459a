import type { Page } from "puppeteer-core";
import { untilKeptRows, visitOnce } from "../../e2e/history/history-pages.ts";
import { fillDays } from "../../e2e/history/fill-days.ts";
import { press } from "../../e2e/support/press.ts";
import type { launchChromium } from "../../rig/chromium/launch-chromium.ts";

type Origins = { origin: string; thirdPartyOrigin: string };

type Rig = Awaited<ReturnType<typeof launchChromium>>;
const size = { width: 1280, height: 900 };

/** The stored data once visits are kept, and the overview of two months of which today has four visits. */
export async function openHistory(
  rig: Rig,
  site: Origins,
): Promise<{ overview: Page; data: Page }> {
  const data = await rig.openDashboard("my-data");
  await data.setViewport(size);
  await press(data, "#my-data-level-full");
  await data.waitForSelector("#my-data-level-full:checked");
  for (const visit of [1, 2]) {
    await visitOnce(rig, data, `${site.origin}/heavy?${visit}`, 8);
    await visitOnce(rig, data, `${site.thirdPartyOrigin}/banner.png?${visit}`, 1);
  }
  await data.reload();
  await untilKeptRows(data, [4, 2, 1]);
  await fillDays(data, 60);
  await data.reload();
  const overview = await rig.openDashboard("overview");
  await overview.setViewport(size);
  await overview.waitForSelector("#overview-heaviest");
  return { overview, data };
}
