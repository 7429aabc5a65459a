import { rm } from "node:fs/promises";
import path from "node:path";
import { trashFolder } from "@digital-cleanup/cleaner";
import type { Page } from "puppeteer-core";
import { allowFolderWriting, dropFolder } from "../../../rig/folders/drop-folder.ts";
import { cleanWithNode } from "./clean-with-node.ts";
import { makeMessyFolder, weigh } from "./messy-folder.ts";
import { readFigure, type Tour } from "./tour.ts";

/** Finds the duplicates of a real folder, sets them aside, then empties the trash. */
export async function cleanFolder(tour: Tour): Promise<void> {
  const { t, format, print, step, rig } = tour;
  const folder = await makeMessyFolder();
  try {
    step("tour.cleanTitle");
    const { files, bytes } = await weigh(folder);
    print(t("tour.cleanFolder", { folder, files, bytes: format.bytes(bytes) }));
    if (rig.display) await cleanInBrowser(tour, folder);
    else await cleanWithNode(tour, folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function cleanInBrowser(tour: Tour, folder: string): Promise<void> {
  const { t, format, print, step, shoot, rig } = tour;
  const page = await rig.openDashboard("cleanup");
  print(t("tour.cleanDrop"));
  await dropFolder(page, "#cleanup-drop", folder);
  await page.waitForSelector(".kinds");
  print(
    t("tour.cleanFound", { bytes: format.bytes(await readFigure(page, "#cleanup-found-bytes")) }),
  );
  await shoot(page, "duplicates");
  await press(page, "#cleanup-show-duplicates");
  await press(page, "#cleanup-set-aside");
  print(t("tour.cleanAllow"));
  await allowFolderWriting(page, rig.display);
  await page.waitForSelector("#cleanup-empty");
  const trash = path.join(folder, trashFolder);
  const aside = await weigh(trash);
  // Two more files are there: the manifest and an explanation.
  print(t("tour.cleanAside", { count: aside.files - 2, folder: trash }));
  await shoot(page, "set-aside");

  step("tour.emptyTitle");
  const before = await weigh(folder);
  await press(page, "#cleanup-empty");
  await press(page, "#cleanup-empty-confirm");
  await page.waitForSelector("#cleanup-result .card");
  const after = await weigh(folder);
  print(
    t("tour.emptyDone", {
      count: aside.files - 2,
      bytes: format.bytes(before.bytes - after.bytes),
    }),
  );
  await shoot(page, "emptied");
}

async function press(page: Page, selector: string): Promise<void> {
  const button = await page.waitForSelector(selector, { visible: true });
  await button!.click();
}
