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
  for (const group of folded) await press(page, `${group} > summary`);
  return page;
}
