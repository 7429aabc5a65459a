import { waitUntil } from "../../rig/wait-until.ts";
import type { ExtensionPage, Seen } from "./extension-page.ts";

const boxes = '#results[data-tab="biggest"] input[type="checkbox"]';
const inboxBoxes = '#results[data-tab="biggest"] li[data-folder$="INBOX"] input[type="checkbox"]';

/** Reads all again and chooses the biggest messages of the inbox, and no others: a selection that was not moved stays chosen. */
export async function chooseBiggest(page: ExtensionPage, count: number): Promise<void> {
  await page.press("#again");
  await page.until('[role="status"][data-state="done"]');
  await page.press("#tab-biggest");
  await page.until(boxes);
  const { length } = await page.look(`${boxes}:checked`);
  for (let at = 0; at < length; at++) await page.press(`${boxes}:checked`);
  for (let at = 0; at < count; at++) await page.press(inboxBoxes, at);
}

/** Moves what is chosen. Resolves to what the page reports of it. */
export async function moveChosenNow(page: ExtensionPage): Promise<Seen> {
  const outcome = async () => (await page.look("[data-outcome]").catch(() => []))[0];
  const before = (await outcome())?.data.outcome;
  await page.press("#apply");
  return waitUntil("the move is reported", async () => {
    // Thunderbird's own alert about a refusal opens meanwhile, and is dismissed.
    const now = await outcome();
    return now && now.data.outcome !== before && now;
  });
}
