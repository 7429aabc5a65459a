import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { waitUntil } from "../../../rig/wait-until.ts";
import type { Row } from "../../row.ts";
import { openComposeWindow } from "../compose-window.ts";
import { forgetSuggestions } from "../forget-suggestions.ts";
import type { ThunderbirdStage } from "../stage.ts";
import type { Marionette } from "../../../rig/thunderbird/marionette.ts";

const id = "link-provider@tests";
const linkedUrl = "https://partage.mairie.test/plan";

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
async function addLinkProvider({ send, run }: Marionette): Promise<() => void> {
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

const people = Array.from({ length: 8 }, (_, at) => `personne${at}@mairie.test`);

/** A heavy file that the person turns into a link by FileLink, with a provider as an organisation would install it. */
export async function runLinks({ thunderbird, smtp }: ThunderbirdStage): Promise<Row> {
  const { marionette, runInExtension } = thunderbird;
  const removeProvider = await addLinkProvider(marionette);
  const folder = mkdtempSync(path.join(tmpdir(), "heavy-"));
  const file = path.join(folder, "plan & coupe.bin");
  writeFileSync(file, Buffer.alloc(4_000_000, 7));
  try {
    await runInExtension(forgetSuggestions, []);
    const message = await openComposeWindow(marionette, people);
    await waitUntil("the message is open", message.isReady);
    await message.attach(file);
    await waitUntil("the badge", async () => (await message.badge()) === "1");
    await message.convertToLinks();
    await waitUntil("no badge", async () => !(await message.badge()));
    const hasLink = (await message.body()).includes(linkedUrl);
    const before = smtp.taken().length;
    await message.send();
    await waitUntil("the message is sent", () => smtp.taken().length > before);
    const { bytes } = smtp.taken().at(-1)!;
    return {
      what: "turns 4 MB into a link by FileLink, and sends it",
      truth: `${hasLink ? "a link" : "NO link"} in the message, ${bytes < 100_000 ? "no file" : "the file"} at the server`,
      extension: "the suggestion goes with the file",
      isRight: hasLink && bytes < 100_000,
    };
  } finally {
    removeProvider();
    rmSync(folder, { recursive: true, force: true });
  }
}
