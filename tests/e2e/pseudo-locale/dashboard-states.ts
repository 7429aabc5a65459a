import type { Rig } from "../../rig/rig.ts";
import { addDevice, fill as fillDevice, save, showPart } from "../devices/devices-page.ts";
import { openOverview, visitOnce } from "../history/history-pages.ts";
import { countFiles } from "../support/action-log.ts";
import { fill } from "../support/fill.ts";
import { press } from "../support/press.ts";
import { openCrowdedPage } from "../transfer/crowded-page.ts";
import type { LookAt } from "./screen-faults.ts";

const steps = ["phone", "computer", "mail", "cloud", "browser"] as const;

/** Each step of a guided session, a wrong number, the end and the summary. */
export async function checkSession(rig: Rig, look: LookAt): Promise<void> {
  const page = await rig.openDashboard("session");
  await press(page, "#session-begin");
  await page.waitForSelector("#session-step");
  await countFiles(page, "pseudo-locale", 4);
  await press(page, "#session-done");
  await press(page, "#session-declare > summary");
  await page.type("#session-volume-before", "many");
  await page.keyboard.press("Tab");
  await look(page, "#session-volume-problem");
  await fill(page, "session-volume-before", "64.5");
  await fill(page, "session-volume-after", "60");
  await look(page, "#session-freed");
  for (const step of steps) {
    await look(page, `[data-step=${step}][aria-current]`);
    await press(page, step === "mail" ? "#session-skip" : "#session-done");
  }
  await look(page, "#session-summary");
  await press(page, "#session-sure > summary");
  await look(page, "#session-volumes");
}

/** Devices with their advice, the dialogs, the register and the notice of an undo. */
export async function checkDevices(rig: Rig, look: LookAt): Promise<void> {
  const page = await rig.openDashboard("devices");
  await press(page, "#devices-add");
  await fillDevice(page, "#devices-save", { year: "2999" });
  await look(page, "#devices-year[aria-invalid=true]");
  await page.keyboard.press("Escape");
  await page.waitForSelector("dialog[open]", { hidden: true });
  await addDevice(page, { type: "smartphone", count: "3", owner: "mine", year: "2019" });
  await addDevice(page, { type: "laptop", owner: "employer", status: "broken" });
  await addDevice(page, { type: "tablet", owner: "mine", status: "broken" });
  await page.waitForSelector(".devices-card:nth-of-type(3)");
  await page.$$eval("main details", (all) => all.forEach((one) => (one.open = true)));
  await look(page, ".devices-range .explained li");
  await press(page, "[data-action=happened]");
  await look(page, "dialog[open]");
  await save(page, "#devices-put-down", { outcome: "given", "how-many": "2", weight: "0.37" });
  await showPart(page, "device-register");
  await look(page, ".devices-register > li");
  await showPart(page, "device-places");
  await look(page, "[aria-labelledby=devices-checklist]");
  await press(page, "[data-action=remove]");
  await look(page, "#devices-undo");
}

/** A wrong number, and an entry that was added. */
export async function checkDeclared(rig: Rig, look: LookAt): Promise<void> {
  const page = await rig.openDashboard("declare");
  await page.waitForSelector("#declare-source");
  await page.select("#declare-source", "mail");
  await fill(page, "declare-count", "many");
  await press(page, "#declare-add");
  await look(page, "[aria-invalid=true]");
  await fill(page, "declare-count", "150");
  await fill(page, "declare-amount", "300");
  await press(page, "#declare-add");
  await look(page, "#declare-said");
}

/** A site with low-data mode. */
export async function checkLowDataSites(rig: Rig, look: LookAt): Promise<void> {
  const page = await rig.openDashboard("sober");
  await fill(page, "sober-add", "192.0.2.1");
  await page.keyboard.press("Enter");
  await look(page, "#sober-list");
}

/** The history of a week with one visit. */
export async function checkOverview(rig: Rig, look: LookAt): Promise<void> {
  const site = await openCrowdedPage();
  try {
    const control = await rig.openDashboard("overview");
    // The extension has created its database by then; the test would create an empty one.
    await control.waitForSelector("#overview-empty, #overview-figures");
    await visitOnce(rig, control, `${site.origin}/20`, 21);
    const page = await openOverview(rig, "week");
    await page.$$eval("main details", (all) => all.forEach((one) => (one.open = true)));
    await look(page, ".explained li");
  } finally {
    await site.close();
  }
}
