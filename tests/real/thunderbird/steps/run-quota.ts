import type { ThunderbirdVersion } from "../../../rig/thunderbird/find-versions.ts";
import { waitUntil } from "../../../rig/wait-until.ts";
import type { Row } from "../../row.ts";
import { chooseBiggest, moveChosenNow } from "../biggest-messages.ts";
import { openExtensionPage } from "../extension-page.ts";
import { asOtherClient } from "../other-client.ts";
import { readCounted } from "../read-counted.ts";
import { openThunderbirdStage } from "../stage.ts";

/** The mailbox holds more than its quota. Dovecot refuses new messages then, and no moves. */
export async function runQuota({ program }: ThunderbirdVersion): Promise<Row[]> {
  const stage = await openThunderbirdStage({ program, quota: "5M" });
  try {
    const { thunderbird, onDisk, imapPort } = stage;
    const page = await openExtensionPage(thunderbird, "mailbox-weight.html");
    await page.press("#start");
    await page.until('[role="status"][data-state="done"]');
    await chooseBiggest(page, 3);
    const start = onDisk();
    const text = "From: a@example.test\r\nSubject: more\r\n\r\nA line.\r\n";
    const refused = await asOtherClient(imapPort, `APPEND INBOX {${text.length}+}\r\n${text}`);
    const outcome = await moveChosenNow(page);
    const moved = Number(outcome.data.moved);
    await waitUntil("the disk is as reported", () => {
      return onDisk().Trash.messages === start.Trash.messages + moved;
    });
    const now = onDisk();
    const { actions } = await readCounted(thunderbird);
    return [
      {
        what: "moves 3 while the mailbox is over its quota",
        truth: `a new message: ${refused.includes("OVERQUOTA") ? "OVERQUOTA" : "accepted"}; trash ${start.Trash.messages} → ${now.Trash.messages}, inbox ${start.INBOX.messages} → ${now.INBOX.messages}`,
        extension: `${outcome.text} ${actions.length} counted`,
        isRight:
          refused.includes("OVERQUOTA") &&
          now.INBOX.messages === start.INBOX.messages - moved &&
          actions.length === 0,
      },
    ];
  } finally {
    await stage.close();
  }
}
