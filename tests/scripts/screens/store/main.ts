import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { type Language, languages, loadText } from "@digital-cleanup/text";
import type { Page } from "puppeteer-core";
import { launchChromium } from "../../../rig/chromium/launch-chromium.ts";
import { dropFolder } from "../../../rig/folders/drop-folder.ts";
import { openSite } from "../../../rig/servers/weighty-site.ts";
import { root } from "../../test/run-command.ts";
import { untilStill } from "../../../e2e/support/until-still.ts";
import { makeMessyFolder } from "../../start/tour/messy-folder.ts";
import { openHistory } from "../history-pages.ts";
import { popupSlide, promotionalTile } from "./slides.ts";

/** Takes the pictures for the listings of stores, in each language, from the built extension: 1280 × 800, and a tile of 440 × 280. */
const out = path.join(root, "dist/store");
const site = "journal.exemple";
const photos = "photos.exemple";
const [served, made] = await Promise.all([openSite(), makeMessyFolder()]);
const messy = path.join(path.dirname(made), "Documents de la maison");
await rename(made, messy);
const rig = await launchChromium({
  localNames: [
    `${site}=${new URL(served.origin).port}`,
    `${photos}=${new URL(served.thirdPartyOrigin).port}`,
  ],
});
const size = { width: 1280, height: 800 };

try {
  await rig.untilMeasuring();
  const origins = { origin: `http://${site}`, thirdPartyOrigin: `http://${photos}` };
  const { overview } = await openHistory(rig, origins);
  const page = await rig.visit(`${origins.origin}/heavy`);
  await page.waitForNetworkIdle();
  const popup = await rig.openPopup(await rig.tabIdOf(page));
  await popup.setViewport({ width: 360, height: 600, deviceScaleFactor: 2 });
  await popup.waitForSelector("main[data-parts='all'] #transfer-bytes");
  const cleanup = await rig.openDashboard("cleanup");
  await cleanup.setViewport(size);
  await dropFolder(cleanup, "#cleanup-drop", messy);
  await cleanup.waitForSelector(".kinds");
  const learn = await rig.openDashboard("home");
  const slide = await rig.browser.newPage();

  for (const language of languages) {
    await rig.writeStorage({ settings: { language, theme: "light", siteHistory: "full" } });
    const t = await loadText(language);
    await popup.bringToFront();
    await popup.waitForSelector(`html[lang="${language}"]`);
    const shown = await (await popup.waitForSelector(".popup"))!.screenshot({ encoding: "base64" });
    await show(slide, size, popupSlide(t, shown));
    await save(slide, language, "1-popup");
    await saveSection(overview, language, "2-pages");
    await saveSection(cleanup, language, "3-files");
    await saveSection(learn, language, "4-home");
    await show(slide, { width: 440, height: 280 }, promotionalTile(t));
    await save(slide, language, "tile");
  }
  console.log(`Pictures for stores: ${out}`);
} finally {
  await rig.close();
  await Promise.all([served.close(), rm(messy, { recursive: true, force: true })]);
}

async function show(page: Page, viewport: typeof size, html: string): Promise<void> {
  await page.setViewport(viewport);
  await page.setContent(html);
}

async function saveSection(page: Page, language: Language, name: string): Promise<void> {
  await page.bringToFront();
  await page.setViewport(size);
  await page.waitForSelector(`html[lang="${language}"]`);
  await untilStill(page);
  await save(page, language, name);
}

async function save(page: Page, language: Language, name: string): Promise<void> {
  await page.bringToFront();
  const folder = path.join(out, language);
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, `${name}.png`), await page.screenshot());
}
