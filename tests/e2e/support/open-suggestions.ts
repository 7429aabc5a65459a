import type { Page } from "puppeteer-core";
import type { Rig } from "../../rig/rig.ts";
import { press } from "./press.ts";

const folded = [
  "#habits-group-video",
  "#habits-group-mail",
  "#habits-group-mailbox",
  "#habits-limits-card",
];

/** Opens the suggestions page with all its settings, which are folded at first. */
export async function openSuggestions(rig: Rig): Promise<Page> {
  const page = await rig.openDashboard("habits");
  for (const group of folded) {
    // A click that Puppeteer repeats, because the page moved under it, folds the group again.
    while (!(await page.$(`${group}[open]`))) await press(page, `${group} > summary`);
  }
  // Tab goes on from the last one, and in Firefox it does not return from the end of a page to its start.
  await page.focus(`${folded[0]} > summary`);
  return page;
}
