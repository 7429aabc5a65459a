import { rm } from "node:fs/promises";
import path from "node:path";
import { randomUUID } from "node:crypto";
import {
  buildPlan,
  createXxHash,
  empty,
  findDuplicates,
  setAside,
  trashFolder,
} from "@digital-cleanup/cleaner";
import type { Page } from "puppeteer-core";
import { nodeFolderPort, walkFolder } from "@digital-cleanup/cleaner/node";
import type { CountedAction } from "@digital-cleanup/challenge";
import { allowFolderWriting, dropFolder } from "../../../rig/folders/drop-folder.ts";
import { makeMessyFolder, weigh } from "./messy-folder.ts";
import { readFigure, type Tour } from "./tour.ts";
import { putRows } from "../../../e2e/support/stored-rows.ts";
import type { Rig } from "../../../rig/rig.ts";

/** Writes Node's counts to the action log of the extension, from a page of the extension. */
async function handOver(rig: Rig, actions: CountedAction[]): Promise<void> {
  const page = await rig.openDashboard("cleanup");
  await putRows(page, "actions", actions);
  await page.close();
}

/** Does the same work on the same folder with the same package in Node, if there is no virtual screen to answer the prompt. */
async function cleanWithNode({ t, format, print, step, rig }: Tour, folder: string): Promise<void> {
  print(t("tour.cleanNode"));
  const port = nodeFolderPort(folder);
  const { entries } = await walkFolder(folder);
  const { groups } = await findDuplicates(entries, { hash: await createXxHash() });
  const plan = buildPlan({ groups, rule: "original", choices: new Map() });
  print(t("tour.cleanFound", { bytes: format.bytes(plan.bytes) }));

  const now = new Date().toISOString();
  const day = now.slice(0, 10);
  const batch = `${day}-${randomUUID().slice(0, 4)}`;
  const { moved } = await setAside(port, { batch, createdAt: now }, plan.moves);
  print(t("tour.cleanAside", { count: moved.length, folder: path.join(folder, trashFolder) }));

  step("tour.emptyTitle");
  const before = await weigh(folder);
  await empty(port, batch, { isOwn: true, day, count: (actions) => handOver(rig, actions) });
  const after = await weigh(folder);
  print(
    t("tour.emptyDone", { count: moved.length, bytes: format.bytes(before.bytes - after.bytes) }),
  );
  print(t("tour.handedOver"));
}

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
