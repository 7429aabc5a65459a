import assert from "node:assert/strict";
import { generateKeyPairSync } from "node:crypto";
import { globSync } from "node:fs";
import { type Browser, launch, type Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, test } from "vitest";
import { temporaryFolder } from "../../rig/folders/temporary-folder.ts";
import { crxIdOf } from "../../../extension/build/enterprise/crx.ts";
import { examplePolicy } from "../../../extension/build/enterprise/example-policy.ts";
import { chromiumPackage } from "../../../extension/build/enterprise/packages.ts";
import { closeOrKill, registerBrowser } from "../../rig/open-browsers.ts";
import { chromiumWithPolicies } from "../../rig/policy.ts";
import { buildFolder } from "../../rig/rig.ts";
import { waitUntil } from "../../rig/wait-until.ts";
import { startUpdateServer } from "./update-server.ts";
import { untilText } from "../support/until-text.ts";

const generateKey = () =>
  generateKeyPairSync("rsa", { modulusLength: 2048 })
    .privateKey.export({ type: "pkcs8", format: "pem" })
    .toString();
const privatePem = generateKey();
const id = crxIdOf(privatePem);
const settingsUrl = `chrome-extension://${id}/dashboard.html#policy`;

// Chromium's policies apply to the whole machine, and only root can give one browser a private
// policy folder.
describe.runIf(process.getuid?.() === 0)("the packed work edition in a managed Chromium", () => {
  let server: Awaited<ReturnType<typeof startUpdateServer>>;
  let managed: ReturnType<typeof chromiumWithPolicies>;
  let browser: Browser;
  const profile = temporaryFolder("profile");

  const packed = (version?: string, key = privatePem) =>
    chromiumPackage({
      build: buildFolder("chrome"),
      updateFolder: server.origin,
      privatePem: key,
      version,
    });
  const publish = (version?: string) => server.publish(packed(version));
  const update = () =>
    onExtensionsPage((own) => own.evaluate("chrome.developerPrivate.autoUpdate()"));

  /** Puppeteer switches off what loads from an update server. */
  const start = async () => {
    browser = await launch({
      executablePath: managed.program,
      userDataDir: profile,
      pipe: true,
      enableExtensions: true,
      ignoreDefaultArgs: ["--disable-background-networking"],
      args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--password-store=basic"],
    });
    registerBrowser("chromium", browser);
  };
  const stop = () => closeOrKill(browser, browser.close.bind(browser));

  beforeAll(async () => {
    server = await startUpdateServer();
    publish();
    const installation = {
      installation_mode: "force_installed",
      update_url: `${server.origin}/updates.xml`,
    };
    managed = chromiumWithPolicies({
      ExtensionSettings: { [id]: installation },
      "3rdparty": { extensions: { [id]: examplePolicy } },
      // Otherwise no test could see the pages of an extension that a policy installed.
      DeveloperToolsAvailability: 1,
    });
    await start();
  });
  afterAll(() => stop());

  /** What Chromium itself lists. */
  const listed = async (): Promise<{ version: string; isForced: boolean } | undefined> => {
    const extensions = await onExtensionsPage(async (own) =>
      own.evaluate("chrome.developerPrivate.getExtensionsInfo({})"),
    );
    const found = (extensions as Listed[]).find((extension) => extension.id === id);
    return found && { version: found.version, isForced: !found.userMayModify };
  };
  const onExtensionsPage = async <T>(use: (page: Page) => Promise<T>): Promise<T> => {
    const own = await browser.newPage();
    await own.goto("chrome://extensions");
    const result = await use(own);
    await own.close();
    return result;
  };

  /** The page of what the organisation set. A navigation from a blank page would change the process, and puppeteer lose it. */
  const openSettings = async (): Promise<Page> => {
    const session = await browser.target().createCDPSession();
    await session.send("Target.createTarget", { url: settingsUrl });
    const target = await browser.waitForTarget((candidate) => candidate.url() === settingsUrl);
    const dashboard = (await target.page()) ?? (await target.asPage());
    await dashboard.waitForSelector("#policy-lines", { timeout: 60_000 });
    return dashboard;
  };

  test("is installed from the update server, and people cannot remove it", async () => {
    const found = await waitUntil("the installation", listed);
    assert.ok(found.isForced);
  });

  test("gets its settings", async () => {
    const dashboard = await openSettings();
    await untilText(dashboard, "main", examplePolicy.organisation);
    await untilText(dashboard, "main", examplePolicy.added.webmails[0]!);
    assert.equal(await dashboard.$("#policy-ignored-lines"), null);
    await dashboard.close();
  });

  test("updates to the next version, and keeps its settings", async () => {
    publish("99.0.0");
    await update();
    await waitUntil("the update", async () => (await listed())?.version === "99.0.0", 100_000);
    const dashboard = await openSettings();
    await dashboard.close();
  }, 120_000);

  test("refuses a package that another key signed, whatever the update server says of it", async () => {
    const otherKey = generateKey();
    const forged = packed("100.0.0", otherKey);
    const announced = String(forged["updates.xml"]).replace(crxIdOf(otherKey), id);
    server.takeRequested();
    server.publish({ ...forged, "updates.xml": announced });
    await update();
    const requested: string[] = [];
    await waitUntil("the download of the forged package", () => {
      requested.push(...server.takeRequested());
      return requested.some((name) => name.endsWith(".crx"));
    });
    await update();
    const seen = new Set([(await listed())?.version]);
    // The next genuine version is installed over the one before the forged one.
    publish("101.0.0");
    await waitUntil("the genuine update", async () => {
      await update();
      const version = (await listed())?.version;
      seen.add(version);
      return version === "101.0.0";
    });
    assert.equal(seen.has("100.0.0"), false);
  }, 120_000);

  test("is removed with all that it stored once the policy is gone", async () => {
    const traces = () => globSync(`Default/**/*${id}*`, { cwd: profile });
    assert.notDeepEqual(traces(), []);
    await stop();
    managed.write({});
    await start();
    await waitUntil("the removal", async () => !(await listed()));
    await waitUntil(
      () => `no trace: ${traces().join(", ")}`,
      () => traces().length === 0,
    );
  });
});

type Listed = { id: string; version: string; userMayModify: boolean };
