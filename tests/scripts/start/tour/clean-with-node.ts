import { randomUUID } from "node:crypto";
import path from "node:path";
import {
  buildPlan,
  createXxHash,
  empty,
  findDuplicates,
  setAside,
  trashFolder,
} from "@digital-cleanup/cleaner";
import { nodeFolderPort, walkFolder } from "@digital-cleanup/cleaner/node";
import type { CountedAction } from "@digital-cleanup/challenge";
import { putRows } from "../../../e2e/support/stored-rows.ts";
import { weigh } from "./messy-folder.ts";
import type { Tour } from "./tour.ts";
import type { Rig } from "../../../rig/rig.ts";

/** Writes Node's counts to the action log of the extension, from a page of the extension. */
async function handOver(rig: Rig, actions: CountedAction[]): Promise<void> {
  const page = await rig.openDashboard("cleanup");
  await putRows(page, "actions", actions);
  await page.close();
}

/** Does the same work on the same folder with the same package in Node, if there is no virtual screen to answer the prompt. */
export async function cleanWithNode(
  { t, format, print, step, rig }: Tour,
  folder: string,
): Promise<void> {
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
