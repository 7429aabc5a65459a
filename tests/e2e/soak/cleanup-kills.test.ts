import assert from "node:assert/strict";
import { readdir } from "node:fs/promises";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { Page } from "puppeteer-core";
import { beforeAll, beforeEach, describe, test } from "vitest";
import { temporaryFolder } from "../../rig/folders/temporary-folder.ts";
import {
  emptyTrash,
  pressEmpty,
  pressSetAside,
  reportAfter,
  reviewFolder,
  setAside,
} from "../cleanup/cleanup-page.ts";
import { readMeasured } from "../cleanup/measured-files.ts";
import { makeFolder, readTree } from "../cleanup/messy-folder.ts";
import { readContents, countInTrash } from "../cleanup/trash-contents.ts";
import { press } from "../support/press.ts";
import { type ChromiumRig, launchChromium } from "../../rig/chromium/launch-chromium.ts";
import { forgetCrash } from "../../rig/folders/forget-crash.ts";
import { allowFolderWriting } from "../../rig/folders/drop-folder.ts";

const kills = Number(process.env.KILLS ?? 9);
let seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
/** A number between 0 and 1, reproducible for the same seed. */
const random = () => {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
  return seed / 2 ** 32;
};

const copies = 500;
const kept = Object.fromEntries(
  Array.from({ length: copies }, (_, index) => [`keep/${index}.txt`, `text ${index}`]),
);
const files = Object.fromEntries(
  Object.entries(kept).flatMap(([name, text], index) => [
    [name, text],
    [`sub${index % 10}/${index}-copy.txt`, text],
  ]),
);
const bytes = Object.values(kept).reduce((sum, text) => sum + text.length, 0);

describe(`a browser killed during a removal, seed ${seed}`, () => {
  let profile: string;
  let rig: ChromiumRig;
  let emptied = 0;

  const launch = async () => {
    rig = await launchChromium({ display: "new", language: "fr", profile });
  };
  beforeAll(async () => {
    profile = temporaryFolder("profile");
  });
  beforeEach(launch);

  const acts = {
    "setting aside": async (page: Page) => {
      await pressSetAside(page);
      await allowFolderWriting(page, rig.display);
    },
    undoing: (page: Page) => press(page, "#cleanup-undo"),
    emptying: pressEmpty,
  };
  type Act = keyof typeof acts;

  async function killIn(act: Act, folder: string): Promise<void> {
    const page = await rig.openDashboard("cleanup");
    await reviewFolder(page, folder);
    if (act !== "setting aside") await setAside(page, rig.display);
    const share = 0.02 + 0.9 * random();
    const isFar = async () => {
      const aside = await countInTrash(folder);
      return act === "setting aside" ? aside > copies * share : aside < copies * (1 - share);
    };
    await acts[act](page);
    const endMs = performance.now() + 60_000;
    while (!(await isFar())) {
      assert.ok(performance.now() < endMs, `${act} did not get as far as ${share}`);
      await wait(2);
    }
    rig.browser.process()!.kill("SIGKILL");
    await rig.close().catch(() => undefined);
    await forgetCrash(profile);
  }
  const reopen = async (): Promise<Page> => {
    await launch();
    const page = await rig.openDashboard("aside");
    await press(page, "[id^=cleanup-reopen]");
    await allowFolderWriting(page, rig.display);
    await page.waitForSelector("#cleanup-undo, #cleanup-empty", { visible: true });
    return page;
  };

  for (let kill = 0; kill < kills; kill += 1) {
    const act = (Object.keys(acts) as Act[])[kill % 3]!;
    test(`kill ${kill + 1}, while ${act}`, async () => {
      const folder = await makeFolder(files);
      const start = await readTree(folder);
      const all = await readContents(folder);
      await killIn(act, folder);
      const aside = await countInTrash(folder);
      console.log(`${act}: killed with ${aside} of ${copies} aside`);
      if (act !== "emptying") assert.deepEqual(await readContents(folder), all);
      const { length } = await readdir(path.join(folder, "keep"));
      assert.equal(length, copies);
      const page = await reopen();
      if (act === "emptying") {
        await emptyTrash(page);
        emptied += 1;
        assert.deepEqual(await readContents(folder), Object.values(kept).toSorted());
        assert.deepEqual(await readMeasured(page), { office: [copies * emptied, bytes * emptied] });
      } else {
        await reportAfter(page, () => press(page, "#cleanup-undo"));
        assert.deepEqual(await readTree(folder), start);
      }
      await page.waitForSelector("[aria-labelledby=cleanup-aside]", { hidden: true });
      await page.close();
    });
  }
});
