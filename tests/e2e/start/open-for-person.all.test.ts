import assert from "node:assert/strict";
import { beforeAll, test } from "vitest";
import { temporaryFolder } from "../../rig/folders/temporary-folder.ts";
import { isWelcome } from "../../rig/rig.ts";
import { openSite, type Site } from "../../rig/servers/weighty-site.ts";
import { openForPerson } from "../../scripts/start/open-for-person.ts";

let site: Site;
let dataFolder: string;

beforeAll(async () => {
  dataFolder = temporaryFolder("start");
  site = await openSite();
});

/** The second start finds the profile of the first, in which the extension is not new. */
test.each(["first", "second"])(
  "the %s start shows the welcome page, beside a heavy page and the event",
  async () => {
    const eventPage = `${site.origin}/light`;
    const heavyPage = `${site.origin}/heavy`;
    const rig = await openForPerson({
      dataFolder,
      language: "en",
      eventPage,
      heavyPage,
      display: "new",
    });
    const pages = await rig.browser.pages();
    const urls = pages.map((page) => page.url());
    assert.deepEqual(urls.filter((url) => !isWelcome(url)).toSorted(), [heavyPage, eventPage]);
    assert.equal(urls.filter(isWelcome).length, 1);
    const welcome = pages.find((page) => isWelcome(page.url()))!;
    assert.equal(await welcome.evaluate(() => document.visibilityState), "visible");
  },
);
