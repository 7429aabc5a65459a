import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Marionette } from "../../rig/thunderbird/marionette.ts";

const id = "link-provider@tests";
export const linkedUrl = "https://partage.mairie.test/plan";

const manifest = {
  manifest_version: 2,
  name: "Links for tests",
  version: "1.0",
  browser_specific_settings: { gecko: { id } },
  cloud_file: { name: "Links for tests", management_url: "management.html" },
  background: { scripts: ["background.js"] },
};

/** Keeps nothing: only the link matters here. */
const background = `const { cloudFile } = browser;
const configure = ({ id }) => cloudFile.updateAccount(id, { configured: true });
cloudFile.onFileUpload.addListener(async () => ({ url: "${linkedUrl}" }));
cloudFile.onAccountAdded.addListener(configure);
cloudFile.getAllAccounts().then((accounts) => accounts.forEach(configure));`;

/** Installs a provider of FileLink and adds an account of it, as a person does in Thunderbird's settings. Returns what removes its files. */
export async function addLinkProvider({ send, run }: Marionette): Promise<() => void> {
  const folder = mkdtempSync(path.join(tmpdir(), "link-provider-"));
  writeFileSync(path.join(folder, "manifest.json"), JSON.stringify(manifest));
  writeFileSync(path.join(folder, "background.js"), background);
  writeFileSync(path.join(folder, "management.html"), "<!doctype html><title>Links</title>");
  await send("Addon:Install", { path: folder, temporary: true });
  await run(
    `const { cloudFileAccounts } = ChromeUtils.importESModule("resource:///modules/cloudFileAccounts.sys.mjs");
    cloudFileAccounts.createAccount("ext-" + args[0]);
    const { setTimeout } = ChromeUtils.importESModule("resource://gre/modules/Timer.sys.mjs");
    while (cloudFileAccounts.configuredAccounts.length === 0) await new Promise((resolve) => setTimeout(resolve, 50));`,
    id,
  );
  return () => rmSync(folder, { recursive: true, force: true });
}
