import assert from "node:assert/strict";
import { loadText } from "@digital-cleanup/text";
import type { Page } from "puppeteer-core";
import { afterEach, beforeAll, describe, test } from "vitest";
import { type ChromiumRig, launchChromium } from "../../rig/chromium/launch-chromium.ts";
import { answerByKeys } from "../../rig/display/answer-by-keys.ts";
import { axeViolations } from "../../rig/page/axe.ts";
import { reportAfter, reviewFolder, setAside } from "./cleanup-page.ts";
import { makeFolder, readTree } from "./messy-folder.ts";
import { press } from "../support/press.ts";

const t = await loadText("fr");
const files = {
  "a.txt": "a text",
  "b/a.txt": "a text",
  "b/tool.py": "a script",
  "c/tool.sh": "a script",
  "f1.deb": "a package",
  "f2.deb": "a package",
};
/** "Don't save" has the focus; Tab moves to "Save". */
const save = [["Tab", "Return"]];

describe("files that Chromium asks about before it moves them", () => {
  let rig: ChromiumRig;
  let page: Page;
  let folder: string;

  beforeAll(async () => {
    rig = await launchChromium({ display: "new", language: "fr" });
  });
  afterEach(() => page.close());

  const review = async () => {
    folder = await makeFolder(files);
    page = await rig.openDashboard("cleanup");
    await reviewFolder(page, folder);
  };
  const textOf = (selector: string) => page.$eval(selector, (element) => element.textContent);
  const pathsIn = (selector: string) => page.$eval(`${selector} pre`, (list) => list.textContent);
  /** Ticks the group of copies in which this file is. */
  const tickGroup = (name: string) =>
    page.evaluate((part) => {
      const cards = [...document.querySelectorAll(".groups > li")];
      const card = cards.find(({ textContent }) => textContent.includes(part))!;
      card.querySelector<HTMLInputElement>(".group__head input")!.click();
    }, name);
  const untilAsking = (name: string) =>
    page.waitForFunction(
      (said) =>
        [...document.querySelectorAll("main [role=status]")].some(
          ({ textContent }) => textContent === said,
        ),
      {},
      t("cleanup.asked.now", { name, index: 1, total: 1 }),
    );

  test("they are not ticked, and what is ticked moves without a question", async () => {
    await review();
    assert.ok(
      (await page.$eval("main", (main) => main.textContent)).includes(t("cleanup.asked.group")),
    );
    assert.deepEqual(await axeViolations(page), []);
    const { files: moved, left } = await setAside(page, rig.display);
    assert.deepEqual([moved, left], [1, []]);
    const tree = await readTree(folder);
    for (const name of ["b/tool.py", "c/tool.sh", "f1.deb", "f2.deb"]) assert.ok(name in tree);
    await reportAfter(page, () => press(page, "#cleanup-undo"));
    assert.deepEqual(Object.keys(await readTree(folder)).length, 8);
  });

  test("chosen, they move one by one after the others; a refused one stays, and undo says how to finish", async () => {
    await review();
    await tickGroup("f1.deb");
    await tickGroup("tool.py");
    await press(page, "#cleanup-set-aside");
    await page.waitForSelector("#cleanup-confirm");
    const said = await textOf("dialog");
    assert.ok(said.includes(t("cleanup.asked.confirm", { count: 2 })), said);
    const report = await reportAfter(page, async () => {
      await press(page, "#cleanup-confirm");
      // Writing is allowed, then one question is answered with "Don't save", the other with "Save".
      await answerByKeys(page, rig.display, [["Tab", "Return"]]);
      await answerByKeys(page, rig.display, [["Return"]]);
      await answerByKeys(page, rig.display, save);
    });
    assert.equal(report.files, 2);
    const result = await textOf("#cleanup-result");
    assert.ok(result.includes(t("cleanup.asked.declined", { count: 1 })), result);

    const undone = await reportAfter(page, () => press(page, "#cleanup-undo"));
    assert.equal(undone.files, 1);
    const after = await textOf("#cleanup-result");
    const asideName = /tool\.(?:py|sh)|f[12]\.deb/.exec(await pathsIn("#cleanup-result"))?.[0];
    assert.ok(after.includes(t("cleanup.asked.left", { count: 1 })), after);
    assert.equal((await readTree(folder))["b/a.txt"], "a text");

    await reportAfter(page, async () => {
      await press(page, "#cleanup-undo");
      await untilAsking(asideName!);
      await answerByKeys(page, rig.display, save);
    });
    const tree = await readTree(folder);
    assert.deepEqual(
      Object.fromEntries(Object.entries(tree).filter(([, text]) => text !== undefined)),
      files,
    );
  });
});
