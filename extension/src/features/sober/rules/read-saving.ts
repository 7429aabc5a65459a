import { urlHash } from "@digital-cleanup/page-weight";
import { browser } from "../../../platform/browser.ts";
import type { VisitPort } from "../compare/wait-until-settled.ts";
import { findEmbed } from "./embeds.ts";
import { estimateBlocked } from "./estimate-blocked.ts";

/** Bytes of the page of a tab that the mode would not have loaded. */
export async function readSaving(visits: VisitPort, tabId: number): Promise<number> {
  const [{ host, parts }, addresses] = await Promise.all([
    visits.readParts(tabId),
    frameAddresses(tabId),
  ]);
  const embeds = addresses.filter((address) => findEmbed(address)).map(urlHash);
  return estimateBlocked(parts, host, new Set(embeds));
}

/** The addresses of the frames that the browser gives access to. */
async function frameAddresses(tabId: number): Promise<string[]> {
  try {
    const frames = await browser.scripting.executeScript({
      target: { tabId, allFrames: true },
      injectImmediately: true,
      func: () => location.href,
    });
    return frames.map(({ result }) => String(result));
  } catch {
    // A page of the browser, or the tab was closed.
    return [];
  }
}
