import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Browser } from "puppeteer-core";

/** An extension that may erase what a profile keeps, which no command of the debugging protocol does. */
function writeEraser() {
  const folder = mkdtempSync(path.join(tmpdir(), "eraser-"));
  const manifest = {
    manifest_version: 3,
    name: "Eraser",
    version: "1",
    permissions: ["browsingData"],
    background: { service_worker: "eraser.js" },
  };
  writeFileSync(path.join(folder, "manifest.json"), JSON.stringify(manifest));
  writeFileSync(path.join(folder, "eraser.js"), "");
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

const eraseEverything = `chrome.browsingData.remove({}, {
  cache: true, cacheStorage: true, cookies: true, downloads: true, fileSystems: true, formData: true,
  history: true, indexedDB: true, localStorage: true, serviceWorkers: true,
})`;

/**
 * Closes every page but a blank one, uninstalls extensions, and erases the data that they and the
 * pages stored.
 */
export async function resetChromium(browser: Browser): Promise<void> {
  const [, ...contexts] = browser.browserContexts();
  await Promise.all(contexts.map((context) => context.close()));
  const blank = await browser.newPage();
  const others = (await browser.pages()).filter((page) => page !== blank);
  await Promise.all(others.map((page) => page.close()));
  // It erases the extension's storage, permissions, scripts and rules.
  for (const id of (await browser.extensions()).keys()) await browser.uninstallExtension(id);
  const eraser = writeEraser();
  try {
    const id = await browser.installExtension(eraser.folder);
    const url = `chrome-extension://${id}/eraser.js`;
    const target = await browser.waitForTarget((candidate) => candidate.url() === url);
    await (await target.worker())!.evaluate(eraseEverything);
    await browser.uninstallExtension(id);
  } finally {
    eraser.remove();
  }
}
