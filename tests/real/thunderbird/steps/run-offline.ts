import { setTimeout as wait } from "node:timers/promises";
import type { Row } from "../../row.ts";
import { chooseBiggest, moveChosenNow } from "../biggest-messages.ts";
import type { ExtensionPage } from "../extension-page.ts";
import { readCounted } from "../read-counted.ts";
import type { ThunderbirdStage } from "../stage.ts";

const quietMs = 3000;
const setOffline = "Services.io.offline = args[0];";

/** A move while Thunderbird is offline: it does not happen, now or later. */
export async function runOffline(
  { thunderbird, onDisk }: ThunderbirdStage,
  page: ExtensionPage,
): Promise<Row> {
  const before = await readCounted(thunderbird);
  await chooseBiggest(page, 2);
  const start = onDisk();
  await thunderbird.marionette.run(setOffline, true);
  const outcome = await moveChosenNow(page);
  await thunderbird.marionette.run(setOffline, false);
  // What Thunderbird has kept for later it would do now.
  await wait(quietMs);
  const now = onDisk();
  const counted = await readCounted(thunderbird);
  return {
    what: "moves 2 while offline",
    truth: `trash ${start.Trash.messages} → ${now.Trash.messages}, inbox ${start.INBOX.messages} → ${now.INBOX.messages}`,
    extension: outcome.text,
    isRight:
      outcome.data.moved === "0" &&
      now.Trash.messages === start.Trash.messages &&
      now.INBOX.messages === start.INBOX.messages &&
      counted.setAside === before.setAside &&
      counted.actions.length === before.actions.length,
  };
}
