import assert from "node:assert/strict";
import { globSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, test } from "vitest";
import { temporaryFolder } from "../../rig/folders/temporary-folder.ts";
import { openSite, type Site } from "../../rig/servers/weighty-site.ts";
import { visitOnce } from "../history/history-pages.ts";
import { browsers } from "../support/browsers.ts";

/** A name that only the history of sites could leave in what the extension stores. */
const host = "syndicat-des-agents.example";

/** Where browsers keep what extensions store: folders named after them, and databases by origin. */
const isOfExtension = (file: string) => /extension/i.test(file);

let site: Site;
beforeAll(async () => {
  site = await openSite();
});

describe.each(browsers)("whoever reads the profile of the work edition in %s", (name, launch) => {
  /** The files of the extension that name the site, after a visit that was measured. */
  async function filesNaming(settings: Record<string, unknown>): Promise<string[]> {
    const profile = temporaryFolder("profile");
    const { port } = new URL(site.origin);
    const localNames = [name === "chromium" ? `${host}=${port}` : host];
    const address = name === "chromium" ? `http://${host}` : `http://${host}:${port}`;
    const rig = await launch({ mode: "work", profile, localNames });
    await rig.writeStorage({ settings });
    await rig.untilMeasuring();
    const control = await rig.openDashboard("settings");
    await visitOnce(rig, control, `${address}/light`, 2);
    await rig.close();
    const files = globSync("**/*", { cwd: profile }).filter(
      (file) => isOfExtension(file) && statSync(path.join(profile, file)).isFile(),
    );
    assert.ok(files.length > 5, files.join("\n"));
    const bytes = [Buffer.from(host), Buffer.from(host, "utf16le")];
    const found = files.filter((file) => {
      const content = readFileSync(path.join(profile, file));
      return bytes.some((wanted) => content.includes(wanted));
    });
    return found;
  }

  test("finds no site, unless the person chose to store them", async () => {
    assert.deepEqual(await filesNaming({}), []);
  });

  test("finds the sites once the agent chose to keep them", async () => {
    assert.notDeepEqual(await filesNaming({ siteHistory: "full" }), []);
  });
});
