import type { Row } from "../row.ts";
import type { ExtensionPage } from "./extension-page.ts";
import { readCounted } from "./read-counted.ts";
import type { ThunderbirdStage } from "./stage.ts";

const setOffline = "Services.io.offline = args[0];";
const boxes = '#results[data-tab="biggest"] input[type="checkbox"]';

/** A move while Thunderbird is offline: it does not happen, now or later. */
export async function runOffline(
  { thunderbird, onDisk }: ThunderbirdStage,
  page: ExtensionPage,
): Promise<Row> {
  const before = await readCounted(thunderbird);
  await page.press("#again");
  await page.until('[role="status"][data-state="done"]');
  await page.press("#tab-biggest");
  await page.until(boxes);
  for (const at of [0, 1]) await page.press(boxes, at);
  const start = onDisk();
  await thunderbird.marionette.run(setOffline, true);
  await page.press("#apply");
  await page.until('[data-moved="0"]');
  await thunderbird.marionette.run(setOffline, false);
  const now = onDisk();
  const counted = await readCounted(thunderbird);
  const [outcome] = await page.look("[data-moved]");
  return {
    what: "moves 2 while offline",
    truth: `trash ${start.Trash.messages} → ${now.Trash.messages}, inbox ${start.INBOX.messages} → ${now.INBOX.messages}`,
    extension: outcome!.text,
    isRight:
      now.Trash.messages === start.Trash.messages &&
      now.INBOX.messages === start.INBOX.messages &&
      counted.setAside === before.setAside &&
      counted.actions.length === before.actions.length,
  };
}
