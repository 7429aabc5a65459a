import { waitUntil } from "../../../rig/wait-until.ts";
import type { Row } from "../../row.ts";
import { chooseBiggest, moveChosenNow } from "../biggest-messages.ts";
import type { ExtensionPage } from "../extension-page.ts";
import { readCounted } from "../read-counted.ts";
import { setTrashWritable } from "../set-trash-writable.ts";
import type { ThunderbirdStage } from "../stage.ts";

/** A server whose answer about a move comes long after it was asked: once it accepts, and once it refuses. */
export async function runLateAnswer(stage: ThunderbirdStage, page: ExtensionPage): Promise<Row[]> {
  const { thunderbird, proxy, onDisk, home } = stage;
  const rows: Row[] = [];
  const lastOutcome = async () => (await page.look("[data-outcome]").catch(() => []))[0];
  for (const isRefused of [false, true]) {
    await chooseBiggest(page, 2);
    const start = onDisk();
    const before = await readCounted(thunderbird);
    proxy.holdMoves();
    const first = await moveChosenNow(page);
    const held = proxy.held();
    const meanwhile = onDisk();
    setTrashWritable(home, !isRefused);
    proxy.release();
    const answered = await waitUntil("the page reports the answer", async () => {
      const now = await lastOutcome();
      return now && now.data.outcome !== first.data.outcome && now;
    });
    setTrashWritable(home, true);
    const moved = isRefused ? 0 : 2;
    await waitUntil("set aside as on the disk", async () => {
      return (await readCounted(thunderbird)).setAside === before.setAside + moved;
    });
    const now = onDisk();
    rows.push({
      what: `moves 2, and the server ${isRefused ? "refuses" : "accepts"} late`,
      truth: `trash ${start.Trash.messages} → ${meanwhile.Trash.messages} → ${now.Trash.messages}, inbox ${start.INBOX.messages} → ${now.INBOX.messages}`,
      extension: `“${first.text}” Then: “${answered.text}”`,
      isRight:
        held > 0 &&
        first.text.startsWith("2 messages are on their way") &&
        first.data.moved === "0" &&
        meanwhile.Trash.messages === start.Trash.messages &&
        answered.data.moved === String(moved) &&
        now.Trash.messages === start.Trash.messages + moved &&
        now.INBOX.messages === start.INBOX.messages - moved &&
        (await readCounted(thunderbird)).actions.length === before.actions.length,
    });
  }
  return rows;
}
