import type { Page } from "puppeteer-core";
import type { Rig } from "../../rig/rig.ts";
import { openKind, reportAfter, setAside, showSection } from "../cleanup/cleanup-page.ts";
import { fillFolder, openWithSteps } from "../cleanup/folder-steps.ts";
import { press } from "../support/press.ts";
import type { LookAt } from "./screen-faults.ts";

/** Duplicates, and a file of each other kind. */
const files = {
  "1.md": "same",
  "2/1.md": "same",
  "2/3/1.md": "same",
  "Setup.exe": "program",
  "b.zip": "zipped",
  "Screenshot 2026-01-02.png": "picture",
  "draft.odt": "",
};
/** Names of files. */
const names = { moreData: ".whole" };

async function openCleanup(rig: Rig): Promise<Page> {
  const page = await openWithSteps(rig);
  await fillFolder(page, files);
  return page;
}

async function review(page: Page): Promise<void> {
  await press(page, "#cleanup-choose");
  await openKind(page, "duplicates");
  await page.waitForSelector("#cleanup-set-aside:enabled");
}

/** While files are listed, and while they are compared. The scan itself does not run. */
export async function checkScan(rig: Rig, look: LookAt): Promise<void> {
  const page = await openCleanup(rig);
  const workers = await page.evaluateHandle(() => {
    const started: Worker[] = [];
    Worker.prototype.postMessage = function () {
      started.push(this);
    };
    return started;
  });
  await press(page, "#cleanup-choose");
  await look(page, "#cleanup-stop", names);
  await workers.evaluate((started) => {
    const progress = {
      files: 45_000,
      bytes: 98_000_000_000,
      isWalked: true,
      doneBytes: 3_000_000_000,
      leftBytes: 7_000_000_000,
      foundGroups: 310,
      freeableBytes: 4_500_000_000,
    };
    const data = { type: "progress", progress };
    const message = new MessageEvent("message", { data });
    for (const worker of started) worker.dispatchEvent(message);
  });
  await look(page, "[role=progressbar][aria-valuenow='30']", names);
}

/** The findings with all details, an interrupted review, and an empty folder. */
export async function checkReview(rig: Rig, look: LookAt): Promise<void> {
  const page = await openCleanup(rig);
  await review(page);
  await page.$$eval("main details", (all) => all.forEach((one) => (one.open = true)));
  await look(page, ".group", names);
  await press(page, "#cleanup-back");
  await page.$$eval("main details", (all) => all.forEach((one) => (one.open = true)));
  await look(page, ".kinds", names);
  await openKind(page, "installers");
  await look(page, "[aria-labelledby=cleanup-installers]", names);
  await page.reload();
  await look(page, "#cleanup-resume", names);
  await press(page, "[aria-labelledby=cleanup-saved] .btn--text");
  await fillFolder(page, {});
  await press(page, "#cleanup-choose");
  await look(page, "#cleanup-another", names);
}

/** What is asked before a folder that is kept in step online, and its findings by name and size. */
export async function checkCloud(rig: Rig, look: LookAt): Promise<void> {
  const page = await openCleanup(rig);
  await fillFolder(page, { "._sync_0123456789ab.db": "journal", "1.md": "same", "2/1.md": "some" });
  await press(page, "#cleanup-choose");
  await look(page, "#cleanup-by-name", names);
  await press(page, "#cleanup-by-name");
  await openKind(page, "duplicates");
  await look(page, ".group", names);
}

/** The trash: its dialogs, an undo, and emptied. */
export async function checkTrash(rig: Rig, look: LookAt): Promise<void> {
  const page = await openCleanup(rig);
  await review(page);
  await setAside(page);
  await look(page, "#cleanup-undo", names);
  await reportAfter(page, () => press(page, "#cleanup-undo"));
  await look(page, "#cleanup-result", names);
  await press(page, "#cleanup-another");
  await review(page);
  await setAside(page);
  await press(page, "#cleanup-empty");
  await look(page, "dialog[open]", names);
  await page.keyboard.press("Escape");
  await showSection(page, "aside");
  await press(page, "#cleanup-files > summary");
  await press(page, "#cleanup-files .files input");
  await look(page, "#cleanup-restore", names);
  await press(page, "#cleanup-empty");
  await look(page, "dialog[open]", names);
  await reportAfter(page, () => press(page, "#cleanup-empty-confirm"));
  await look(page, "#cleanup-result", names);
}
