import assert from "node:assert/strict";
import { rm } from "node:fs/promises";
import path from "node:path";
import { loadText } from "@digital-cleanup/text";
import type { Page } from "puppeteer-core";
import { afterEach, beforeAll, beforeEach, describe, test } from "vitest";
import { launchFirefox } from "../../rig/firefox/launch-firefox.ts";
import { chooseFolder } from "../../rig/folders/choose-folder.ts";
import { temporaryFolder } from "../../rig/folders/temporary-folder.ts";
import { axeViolations } from "../../rig/page/axe.ts";
import type { Rig } from "../../rig/rig.ts";
import { figure, press } from "../support/press.ts";
import { untilText } from "../support/until-text.ts";
import { openKind, reportAfter } from "./cleanup-page.ts";
import { put } from "./messy-folder.ts";

const t = await loadText("en");

describe("several folders in Firefox, as one page", () => {
  let rig: Rig;
  let page: Page;
  let home: string;

  beforeAll(async () => {
    home = temporaryFolder("home");
    await put(home, "Photos/sea.jpg", "a picture");
    await put(home, "Photos/2024/hill.jpg", "another picture");
    await put(home, "Letters/sea.jpg", "a picture");
    // The browser does not name a folder without a file.
    await put(home, "Letters/other.txt", "another text");
    rig = await launchFirefox({ language: "en", isOneProcess: true });
  });
  beforeEach(async () => {
    page = await rig.openDashboard("cleanup");
    // No protocol chooses a folder in an input that is not part of the page.
    await page.evaluate(() => {
      HTMLInputElement.prototype.click = function click() {
        this.id = "picked";
        document.body.append(this);
      };
    });
  });
  afterEach(() => page.close());

  const add = async (name: string) => {
    await page.evaluate(
      (label) => {
        const buttons = [...document.querySelectorAll("button")];
        buttons.find(({ textContent }) => textContent === label)!.click();
      },
      t((await page.$("ul.lines")) ? "cleanup.gatherMore" : "cleanup.gather"),
    );
    await chooseFolder(page, "#picked", path.join(home, name));
    await page.$eval("#picked", (input) => input.remove());
  };
  const listed = () => page.$eval("pre.paths", (paths) => paths.textContent.split("\n").toSorted());

  test("a folder inside another one, or chosen twice, is read once, and the page says so", async () => {
    await add("Photos/2024");
    await add("Photos");
    const readOnce = (inner: string, outer: string) =>
      untilText(page, "#cleanup-read-once", t("cleanup.readOnce", { inner, outer }));
    await readOnce("2024", "Photos");
    await add("Photos");
    await readOnce("Photos", "Photos");
    assert.deepEqual(await axeViolations(page), []);
    assert.equal((await page.$$("ul.lines li")).length, 1);
  });

  test("copies across folders are found, listed and counted folder by folder", async () => {
    await add("Photos");
    await add("Letters");
    await press(page, ".btn--main");
    assert.equal(await figure(page, "#cleanup-found-bytes"), 9);
    await openKind(page, "duplicates");
    await press(page, "#cleanup-make-list");
    await page.waitForSelector("#cleanup-recount");
    const [copy] = await listed();
    await rm(path.join(home, copy!));
    const { files, bytes } = await reportAfter(page, () =>
      chooseFolder(page, "#cleanup-recount", path.join(home, copy!.split("/")[0]!)),
    );
    assert.deepEqual([files, bytes], [1, 9]);
  });
});
