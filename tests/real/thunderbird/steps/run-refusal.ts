import { waitUntil } from "../../../rig/wait-until.ts";
import type { Row } from "../../row.ts";
import { chooseBiggest, moveChosenNow } from "../biggest-messages.ts";
import type { ExtensionPage } from "../extension-page.ts";
import { readCounted } from "../read-counted.ts";
import { setTrashWritable } from "../set-trash-writable.ts";
import type { ThunderbirdStage } from "../stage.ts";

/** A server that refuses a move; then it accepts the same selection. */
export async function runRefusal(
  { thunderbird, window, home, onDisk }: ThunderbirdStage,
  page: ExtensionPage,
): Promise<Row[]> {
  const counted = () => readCounted(thunderbird);
  const rows: Row[] = [];
  await chooseBiggest(page, 3);
  const start = onDisk();
  const before = await counted();

  setTrashWritable(home, false);
  const refused = await moveChosenNow(page);
  setTrashWritable(home, true);
  await waitUntil("nothing more set aside", async () => {
    return (await counted()).setAside === before.setAside;
  });
  const afterRefusal = onDisk();
  rows.push({
    what: "moves 3 that the server refuses",
    truth: `trash ${start.Trash.messages} → ${afterRefusal.Trash.messages}, inbox ${start.INBOX.messages} → ${afterRefusal.INBOX.messages}`,
    extension: refused.text,
    isRight:
      refused.data.moved === "0" &&
      afterRefusal.Trash.messages === start.Trash.messages &&
      afterRefusal.INBOX.messages === start.INBOX.messages &&
      (await counted()).actions.length === before.actions.length,
  });

  const accepted = await moveChosenNow(page);
  await waitUntil("3 in the trash", () => onDisk().Trash.messages === start.Trash.messages + 3);
  rows.push({
    what: "moves the same 3 once it accepts",
    truth: `trash ${start.Trash.messages} → ${onDisk().Trash.messages}`,
    extension: accepted.text,
    isRight: accepted.data.moved === "3",
  });

  const full = onDisk().Trash;
  await waitUntil("the trash is read", async () => {
    const known = Object.entries((await counted()).trashes).find(([id]) =>
      id.startsWith("account1"),
    );
    return known?.[1].count === full.messages && known[1].bytes === full.bytes;
  });
  const { setAside } = await counted();
  await window.command("cmd_emptyTrash");
  await waitUntil("the trash is empty", () => onDisk().Trash.messages === 0);
  await waitUntil(
    "the trash counted",
    async () => (await counted()).freed.count > before.freed.count,
  );
  const after = (await counted()).freed;
  const freed = {
    count: after.count - before.freed.count,
    bytes: after.bytes - before.freed.bytes,
  };
  rows.push({
    what: "empties the trash then",
    truth: `${full.messages} files and ${full.bytes} B gone`,
    extension: `${freed.count} with ${freed.bytes} B counted, ${setAside - before.setAside} set aside before`,
    isRight:
      freed.count === full.messages &&
      freed.bytes === full.bytes &&
      setAside === before.setAside + 3,
  });
  return rows;
}
