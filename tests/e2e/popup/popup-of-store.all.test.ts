import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterEach, beforeAll, describe, test } from "vitest";
import { type ChromiumRig, launchChromium } from "../../rig/chromium/launch-chromium.ts";
import { copyOfBuild } from "../../rig/rig.ts";
import { openRecordedWebmail } from "../webmail/recorded-webmail.ts";
import { assertPopupFits } from "./popup-height.ts";

/** Changes a store build so that its popup reads the address of the tab, as after a click on its button, which no test can do. */
async function letReadTabs(folder: string): Promise<void> {
  const file = path.join(folder, "manifest.json");
  const manifest = JSON.parse(await readFile(file, "utf8"));
  manifest.permissions.push("tabs");
  manifest.optional_permissions = manifest.optional_permissions.filter(
    (name: string) => name !== "tabs",
  );
  await writeFile(file, JSON.stringify(manifest));
}

describe("the popup of the store build is 560 px high at most", () => {
  let rig: ChromiumRig;
  let webmail: Awaited<ReturnType<typeof openRecordedWebmail>>;
  beforeAll(async () => {
    [rig, webmail] = await Promise.all([
      launchChromium({ mode: "store", alterBuild: letReadTabs }),
      openRecordedWebmail("roundcube"),
    ]);
  });
  afterEach(() => rig.writeStorage({ settings: {}, sober: {} }));

  const openPopup = async () => {
    const page = await rig.visit(`${webmail.origin}/?_task=mail`);
    return rig.openPopup(await rig.tabIdOf(page));
  };

  test("where neither access nor anything else was asked for", async () => {
    await assertPopupFits(rig, await openPopup(), "no-access", { selector: "#transfer-always-on" });
  });

  test("over a webmail with low-data mode, whose access was taken back", async () => {
    const settings = { webmails: [webmail.origin] };
    const sites = [new URL(webmail.origin).hostname];
    await rig.writeStorage({
      settings,
      sober: { version: 1, sober: { everywhere: false, sites } },
    });
    const popup = await openPopup();
    await assertPopupFits(rig, popup, "access-taken-back", {
      selector: "#webmail-no-access",
      settings,
    });
  });

  test("beside the work build", async () => {
    const work = copyOfBuild("chrome");
    await rig.browser.installExtension(work.folder);
    await assertPopupFits(rig, await openPopup(), "beside-work", {
      selector: "#transfer-standing-down",
    });
  });
});
