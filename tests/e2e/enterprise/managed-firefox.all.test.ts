import assert from "node:assert/strict";
import { globSync } from "node:fs";
import { type Browser, launch } from "puppeteer-core";
import { afterAll, beforeAll, describe, test } from "vitest";
import { temporaryFolder } from "../../rig/folders/temporary-folder.ts";
import { examplePolicy } from "../../../extension/build/enterprise/example-policy.ts";
import { firefoxPackage } from "../../../extension/build/enterprise/packages.ts";
import { workGeckoId } from "../../../extension/build/work-identity.ts";
import { hosts } from "../../rig/firefox/firefox-process.ts";
import { inFirefoxWindow } from "../../rig/firefox/firefox-window.ts";
import { closeOrKill, registerBrowser } from "../../rig/open-browsers.ts";
import { copyUnderPolicies } from "../../rig/copy-under-policies.ts";
import { buildFolder } from "../../rig/rig.ts";
import { toolPath } from "../../rig/tools/find-tools.ts";
import { waitUntil } from "../../rig/wait-until.ts";
import { startUpdateServer } from "./update-server.ts";
import { untilText } from "../support/until-text.ts";

describe("the packed work edition in a managed Firefox", () => {
  let server: Awaited<ReturnType<typeof startUpdateServer>>;
  let managed: ReturnType<typeof copyUnderPolicies>;
  let browser: Browser;
  const profile = temporaryFolder("profile");

  const packed = (version?: string) =>
    firefoxPackage({ build: buildFolder("firefox"), updateFolder: server.origin, version });
  const publish = (version?: string) => server.publish(packed(version));

  const start = async () => {
    browser = await launch({
      browser: "firefox",
      executablePath: managed.program,
      userDataDir: profile,
      args: ["--remote-allow-system-access"],
      extraPrefsFirefox: {
        // ESR accepts packages without Mozilla's signature if its administrator says so, and a server on this machine has no certificate.
        "xpinstall.signatures.required": false,
        "extensions.checkUpdateSecurity": false,
        "extensions.install.requireSecureOrigin": false,
        "extensions.webextensions.uuids": JSON.stringify({ [workGeckoId]: hosts.work }),
      },
    });
    registerBrowser("firefox", browser);
  };
  const stop = () => closeOrKill(browser, browser.close.bind(browser));

  beforeAll(async () => {
    server = await startUpdateServer();
    publish();
    managed = copyUnderPolicies(toolPath("firefox"), {
      ExtensionSettings: {
        [workGeckoId]: {
          installation_mode: "force_installed",
          install_url: `${server.origin}/digital-cleanup-work.xpi`,
        },
      },
      "3rdparty": { Extensions: { [workGeckoId]: examplePolicy } },
    });
    await start();
  });
  afterAll(() => stop());

  const manager = `ChromeUtils.importESModule("resource://gre/modules/AddonManager.sys.mjs").AddonManager`;
  /** What Firefox itself lists: the version, and whether people can remove it. */
  const listed = async (): Promise<{ version: string; canBeRemoved: boolean } | undefined> => {
    const found = (await inFirefoxWindow(
      browser,
      `async (id) => {
        const addon = await ${manager}.getAddonByID(id);
        const canBeRemoved = addon && Boolean(addon.permissions & ${manager}.PERM_CAN_UNINSTALL);
        return addon ? JSON.stringify({ version: addon.version, canBeRemoved }) : "";
      }`,
      workGeckoId,
    )) as string;
    return found ? (JSON.parse(found) as { version: string; canBeRemoved: boolean }) : undefined;
  };

  /** Looks for an update and installs it. Why Firefox refused it, or `installed`. */
  const update = () =>
    inFirefoxWindow(
      browser,
      `async (id) => {
        const manager = ${manager};
        const addon = await manager.getAddonByID(id);
        const update = await new Promise((resolve) =>
          addon.findUpdates(
            { onUpdateAvailable: (_addon, install) => resolve(install), onNoUpdateAvailable: () => resolve() },
            manager.UPDATE_WHEN_PERIODIC_UPDATE,
          ),
        );
        if (!update) return "no update";
        return new Promise((resolve) => {
          const refused = ({ error }) => resolve(manager.errorToString(error));
          update.addListener({
            onDownloadFailed: refused,
            onInstallFailed: refused,
            onInstallEnded: () => resolve("installed"),
          });
          update.install();
        });
      }`,
      workGeckoId,
    );

  const openSettings = async () => {
    const page = await browser.newPage();
    page.goto(`moz-extension://${hosts.work}/dashboard.html#policy`).catch(() => undefined);
    await page.waitForSelector("#policy-lines", { timeout: 60_000 });
    return page;
  };

  test("is installed from the update server, and people cannot remove it", async () => {
    const found = await waitUntil("the installation", listed);
    assert.equal(found.canBeRemoved, false);
  });

  test("gets its settings", async () => {
    const page = await openSettings();
    await untilText(page, "main", examplePolicy.organisation);
    await untilText(page, "main", examplePolicy.added.webmails[0]!);
    assert.equal(await page.$("#policy-ignored-lines"), null);
    await page.close();
  });

  test("updates to the next version, and keeps its settings", async () => {
    publish("99.0.0");
    assert.equal(await update(), "installed");
    await waitUntil("the update", async () => (await listed())?.version === "99.0.0");
    await (await openSettings()).close();
  });

  test("refuses another package than the one that was announced", async () => {
    const [announced, other] = [packed("100.0.0"), packed("100.0.1")];
    server.publish({ ...other, "updates.json": announced["updates.json"]! });
    assert.equal(await update(), "ERROR_INCORRECT_HASH");
    assert.equal((await listed())?.version, "99.0.0");
  });

  test("refuses a package without Mozilla’s signature, unless an administrator allowed it", async () => {
    const requireSignatures = (isRequired: boolean) =>
      inFirefoxWindow(
        browser,
        `(text) => { Services.prefs.setBoolPref("xpinstall.signatures.required", JSON.parse(text)); return ""; }`,
        JSON.stringify(isRequired),
      );
    publish("101.0.0");
    await requireSignatures(true);
    assert.equal(await update(), "ERROR_SIGNEDSTATE_REQUIRED");
    assert.equal((await listed())?.version, "99.0.0");
    await requireSignatures(false);
    assert.equal(await update(), "installed");
  });

  test("is removed with all that it stored once the policy is gone", async () => {
    const traces = () => [
      ...globSync(`extensions/*${workGeckoId}*`, { cwd: profile }),
      ...globSync(`storage/default/moz-extension*${hosts.work}*`, { cwd: profile }),
      // An empty folder of this name stays.
      ...globSync(`browser-extension-data/*${workGeckoId}*/**/*.*`, { cwd: profile }),
    ];
    assert.notDeepEqual(traces(), []);
    await stop();
    managed.write({ ExtensionSettings: { [workGeckoId]: { installation_mode: "blocked" } } });
    await start();
    await waitUntil("the removal", async () => !(await listed()));
    await waitUntil(
      () => `no trace: ${traces().join(", ")}`,
      () => traces().length === 0,
    );
  });
});
