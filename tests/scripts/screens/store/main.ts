import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { type Language, languages, loadText, type Text } from "@digital-cleanup/text";
import type { Page } from "puppeteer-core";
import { launchChromium } from "../../../rig/chromium/launch-chromium.ts";
import { dropFolder } from "../../../rig/folders/drop-folder.ts";
import { openSite } from "../../../rig/servers/weighty-site.ts";
import { root } from "../../test/run-command.ts";
import { untilStill } from "../../../e2e/support/until-still.ts";
import { makeMessyFolder } from "../../start/tour/messy-folder.ts";
import { openHistory } from "../history-pages.ts";

const style = `
  * { margin: 0; box-sizing: border-box; }
  body { height: 100vh; display: grid; align-items: center; background: #f3f5f3; color: #14232a;
    font-family: system-ui, "DejaVu Sans", sans-serif; }
  .logo { display: flex; align-items: center; gap: 0.5em; font-weight: 700; }
`;
const logo = (size: number) => `<svg viewBox="0 0 32 32" width="${size}" height="${size}">
  <rect width="32" height="32" rx="7" fill="#0a5a6b" /><g fill="none" stroke-width="3.6" stroke-linecap="round">
  <path d="M6.5 14.8C8 9.6 11.6 8.4 16 12s8 2.4 9.5-2.8" stroke="#f5c842" /><path d="M6.5 22.5h19" stroke="#fff" /></g></svg>`;

/** A picture of the popup beside what the extension does. */
const popupSlide = (t: Text, popup: string): string => `<!doctype html>
<html lang="${t.language}"><style>${style}
  body { grid-template-columns: 1fr 440px; padding: 0 88px; gap: 72px; }
  h1 { font-size: 46px; line-height: 1.2; margin: 28px 0; }
  p { font-size: 24px; line-height: 1.5; margin-top: 16px; }
  .logo { font-size: 28px; }
  img { width: 440px; border-radius: 12px; box-shadow: 0 8px 40px #14232a40; }
</style>
<body><div><div class="logo">${logo(44)}${t("common.product")}</div>
<h1>${t("store.measures")}</h1><p>${t("store.cleans")}</p><p>${t("store.joins")}</p></div>
<img alt="" src="data:image/png;base64,${popup}"></body></html>`;

/** The small picture of lists in the Chrome Web Store: the product, and nothing that looks like a claim. */
const promotionalTile = (t: Text): string => `<!doctype html>
<html lang="${t.language}"><style>${style}
  body { background: #0a5a6b; color: #fff; justify-items: center; text-align: center; padding: 24px; align-content: center; gap: 14px; }
  b { font-size: 36px; }
  span { font-size: 19px; line-height: 1.4; }
  svg rect { stroke: #fff; stroke-width: 0.6; }
</style>
<body>${logo(84)}<b>${t("common.product")}</b><span>${t("store.measures")}</span></body></html>`;

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
