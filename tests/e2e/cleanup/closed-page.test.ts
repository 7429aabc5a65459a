import assert from "node:assert/strict";
import type { Page } from "puppeteer-core";
import { beforeAll, describe, test } from "vitest";
import { type ChromiumRig, launchChromium } from "../../rig/chromium/launch-chromium.ts";
import { showSection } from "./cleanup-page.ts";
import { cutAfter, filesOfFolder, fillFolder, isCut, openWithSteps } from "./folder-steps.ts";
import { readMeasured } from "./measured-files.ts";
import { testAll } from "../support/extent.ts";
import { until } from "./until.ts";

const files = { "a.txt": "same", "copy.txt": "same", "sub/copy.odt": "same" };
const contents = ["same", "same", "same"];

describe("a page closed at any step of a removal", () => {
  let rig: ChromiumRig;
  let page: Page;

  beforeAll(async () => {
    rig = await launchChromium({ language: "fr" });
    page = await openWithSteps(rig);
  });

  const click = async (selector: string) => {
    await page.waitForSelector(selector);
    await page.$eval(selector, (button) => (button as HTMLElement).click());
  };
  const isDone = () => page.$eval("#cleanup-result", (result) => result.textContent !== "");
  const reload = async () => {
    await page.reload();
    await page.waitForSelector("main h1");
  };
  const setAside = async () => {
    await click("#cleanup-set-aside:enabled");
  };
  const review = async () => {
    await fillFolder(page, files);
    await showSection(page, "cleanup");
    await reload();
    await click("#cleanup-choose");
    await click("#cleanup-show-duplicates");
    await page.waitForSelector("#cleanup-set-aside:enabled");
  };
  const asideAtStart = async () => {
    await review();
    await setAside();
    await until(isDone);
    await reload();
    await showSection(page, "aside");
    await page.waitForSelector("#cleanup-empty");
  };
  const empty = async () => {
    await click("#cleanup-empty");
    await click("#cleanup-empty-confirm");
  };
  /** The files in the folder, without what the trash says of itself. */
  const contentsNow = async () =>
    Object.entries(await filesOfFolder(page)).flatMap(([name, text]) =>
      /(?:\.json|READ-ME\.txt)(?:\.crswap)?$/.test(name) ? [] : [text],
    );

  /**
   * Repeats an action, interrupted one step later each time, until it completes. Resolves to the
   * number of its steps.
   */
  async function interruptAtEachStep(
    prepare: () => Promise<void>,
    act: () => Promise<void>,
    check: (step: number) => Promise<void>,
  ): Promise<number> {
    for (let step = 0; ; step += 1) {
      await prepare();
      await cutAfter(page, step);
      await act();
      await until(async () => (await isCut(page)) || (await isDone()));
      const isWhole = !(await isCut(page));
      await reload();
      await check(step);
      if (isWhole) return step;
    }
  }
  /**
   * The card of the folder appears after the page, because the trash is read from the disk first.
   */
  const undoAgain = async () => {
    const names = Object.entries(await filesOfFolder(page));
    const isListed = names.some(([name, text]) => name.endsWith(".json") && text !== "");
    if (!isListed) return;
    await showSection(page, "aside");
    await click("#cleanup-undo");
    await until(isDone);
  };

  test("setting aside loses nothing, and undo restores everything", async () => {
    const steps = await interruptAtEachStep(review, setAside, async (step) => {
      assert.deepEqual(await contentsNow(), contents, `step ${step}`);
      await undoAgain();
      const {
        "a.txt": kept,
        "copy.txt": copy,
        "sub/copy.odt": other,
        ...left
      } = await filesOfFolder(page);
      assert.deepEqual([kept, copy, other], contents, `step ${step}`);
      // If the first manifest was interrupted, only an empty one may remain.
      assert.deepEqual(Object.values(left).join(""), "", `step ${step}`);
    });
    // The trash and its manifest (5), a folder for each of two files, two moves: at least 9.
    assert.ok(steps >= 9, `${steps} steps`);
  });

  testAll("an interrupted undo loses nothing, and the next one completes it", async () => {
    const undo = () => click("#cleanup-undo");
    const steps = await interruptAtEachStep(asideAtStart, undo, async (step) => {
      assert.deepEqual(await contentsNow(), contents, `step ${step}`);
      await undoAgain();
      assert.deepEqual(await filesOfFolder(page), files, `step ${step}`);
    });
    // Two moves, the manifest, and the empty folders.
    assert.ok(steps >= 5, `${steps} steps`);
  });

  testAll(
    "an interrupted emptying is completed by the next one, and counts each file once",
    async () => {
      let counted = await readMeasured(page);
      const prepare = async () => {
        counted = await readMeasured(page);
        await asideAtStart();
      };
      const steps = await interruptAtEachStep(prepare, empty, async (step) => {
        const found = Object.keys(await filesOfFolder(page));
        assert.ok(found.includes("a.txt"), `step ${step}`);
        if (found.some((name) => name.endsWith(".json"))) {
          await empty();
          await until(isDone);
        }
        assert.deepEqual(await filesOfFolder(page), { "a.txt": "same" }, `step ${step}`);
        const [count = 0, bytes = 0] = counted.office ?? [];
        assert.deepEqual(
          await readMeasured(page),
          { office: [count + 2, bytes + 8] },
          `step ${step}`,
        );
      });
      // The manifest rewritten (4), two files, the manifest, the folders.
      assert.ok(steps >= 9, `${steps} steps`);
    },
  );
});
