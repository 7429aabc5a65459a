import type { Page } from "puppeteer-core";
import { addDevice, untilCards } from "../../e2e/devices/devices-page.ts";
import { press } from "../../e2e/support/press.ts";
import type { launchChromium } from "../../rig/chromium/launch-chromium.ts";

type Rig = Awaited<ReturnType<typeof launchChromium>>;
const size = { width: 1280, height: 900 };

/** A session in progress: the first two steps done, the third shown. */
export async function openSession(rig: Rig): Promise<Page> {
  const page = await rig.openDashboard("session");
  await page.setViewport(size);
  await press(page, "#session-begin");
  await press(page, "#session-done");
  await press(page, "#session-declare > summary");
  await page.type("#session-volume-before", "64.5");
  await page.type("#session-volume-after", "60");
  await press(page, "#session-done");
  return page;
}

/** A drawer with one device to give and one to return. */
export async function openDevices(rig: Rig): Promise<Page> {
  const page = await rig.openDashboard("devices");
  await page.setViewport(size);
  await addDevice(page, { type: "smartphone", year: "2019", status: "working", owner: "mine" });
  await addDevice(page, { type: "laptop", year: "2014", status: "broken", owner: "employer" });
  await untilCards(page, 2);
  // A message keeps the language in which it was shown.
  await page.reload();
  await untilCards(page, 2);
  return page;
}
