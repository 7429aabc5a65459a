import { waitUntil } from "../../../rig/wait-until.ts";
import type { Row } from "../../row.ts";
import type { ExtensionPage } from "../extension-page.ts";
import { asOtherClient } from "../other-client.ts";
import type { ThunderbirdStage } from "../stage.ts";
import { sumsOf, writeSums } from "../sums-of.ts";

const text =
  "From: a@example.test\r\nTo: agent@mairie.test\r\nSubject: new\r\nMessage-ID: <new@example.test>\r\n\r\nA line.\r\n";

/** How many messages Thunderbird lists in the inbox. */
const inboxTotal = `async () => {
  const inbox = (await browser.folders.query({ isRoot: false, isVirtual: false })).find(({ specialUse }) => specialUse?.includes("inbox"));
  return (await browser.folders.getFolderInfo(inbox.id)).totalMessageCount;
}`;

/** Another device changes the inbox while reading is stopped. */
export async function runChanges(stage: ThunderbirdStage, page: ExtensionPage): Promise<Row> {
  const { thunderbird, window, imapPort, onDisk } = stage;
  const start = onDisk().INBOX.messages;
  await page.press("#again");
  await waitUntil("a first folder", async () => (await page.look("#results li")).length > 0);
  await page.press("#stop");
  await page.until('[role="status"][data-state="stopped"], [role="status"][data-state="done"]');
  await asOtherClient(
    imapPort,
    "SELECT INBOX",
    "STORE 1:2 +FLAGS (\\Deleted)",
    "EXPUNGE",
    `APPEND INBOX {${text.length}+}\r\n${text}`,
  );
  await window.open("Drafts");
  await window.open("INBOX");
  await waitUntil("Thunderbird knows", async () => {
    const total = await thunderbird.runInExtension<number>(inboxTotal, []);
    return total === onDisk().INBOX.messages;
  });
  await page.press("#tab-folders");
  const [resume] = await page.look("#resume");
  if (resume) await page.press("#resume");
  await page.until('[role="status"][data-state="done"]');
  const continued = writeSums(await sumsOf(page));
  await page.press("#again");
  await page.until('[role="status"][data-state="done"]');
  await page.press("#tab-folders");
  const again = writeSums(await sumsOf(page));
  const truth = writeSums(Object.values(onDisk()));
  return {
    what: "stops, another device deletes 2 and adds 1, continues, and reads all again",
    truth: `inbox ${start} → ${onDisk().INBOX.messages}; ${truth}`,
    extension: `continued: ${continued}; again: ${again}`,
    isRight: again === truth && onDisk().INBOX.messages === start - 1,
  };
}
