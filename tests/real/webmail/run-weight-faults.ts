import { chmodSync } from "node:fs";
import path from "node:path";
import type { Folder } from "../../corpus/webmail/messages.ts";
import type { ReviewSide } from "../../e2e/webmail/review-panel.ts";
import { recordedObservations } from "../../rig/page/recorded-observations.ts";
import { waitUntil } from "../../rig/wait-until.ts";
import type { Row } from "../row.ts";
import type { Stage } from "./stage.ts";
import { moveTicked } from "./weight-steps.ts";

/**
 * In the open panel: a whole sender is ticked, first while the server refuses to write to the trash, then after another device has deleted
 * one of the messages.
 */
export async function runWeightFaults(stage: Stage, panel: ReviewSide): Promise<Row[]> {
  const { webmail, messageRecord } = stage;
  const { look, press } = panel;
  const trashParts = ["cur", "new", "tmp"].map((part) =>
    path.join(webmail.home, "Maildir/.Trash", part),
  );
  const setMode = (mode: number) => {
    for (const part of trashParts) chmodSync(part, mode);
  };
  const told = async () => (await recordedObservations(messageRecord)).of("mail.deleted");
  /** Ticks all messages of the sender who takes up most. */
  const tickSender = async () => {
    await press("#tab-senders");
    await waitUntil(
      "senders",
      async () => (await look('#results[data-tab="senders"] .name')).length > 0,
    );
    // The list is drawn again after a move, folded.
    const listed = await waitUntil("messages", async () => {
      const found = await look("#results .unfolded li[data-id]");
      if (found.length > 0) return found;
      if ((await look("#results .unfolded")).length === 0) await press("#results .name");
      return false;
    });
    if ((await look("#results .choose-all input:checked")).length === 0)
      await press("#results .choose-all input");
    await waitUntil("a choice", async () => (await look("#apply:not(:disabled)")).length > 0);
    return listed;
  };
  const before = webmail.onDisk();
  const heard = (await told()).length;
  setMode(0o555);
  let refused: number;
  try {
    await tickSender();
    refused = (await moveTicked(stage, panel)).moved;
  } finally {
    setMode(0o755);
  }
  const after = webmail.onDisk();
  const rows: Row[] = [
    {
      what: "moves all of a sender, which the server refuses",
      truth: `inbox ${before.INBOX.messages} → ${after.INBOX.messages}, trash ${before.Trash.messages} → ${after.Trash.messages}`,
      extension: `${refused} moved, ${(await told()).length - heard} reported`,
      isRight:
        refused === 0 &&
        (await told()).length === heard &&
        after.INBOX.messages === before.INBOX.messages,
    },
  ];

  const listed = await tickSender();
  const { folder, id } = listed[0]!.data;
  await webmail.otherDevice.removeUid(folder as Folder, id!);
  const changed = webmail.onDisk();
  const { moved } = await moveTicked(stage, panel);
  const end = await waitUntil("the rest in the trash", () => {
    const now = webmail.onDisk();
    return now.Trash.messages === changed.Trash.messages + listed.length - 1 && now;
  });
  rows.push({
    what: `moves ${listed.length} of a sender, of which another device took 1`,
    truth: `trash ${changed.Trash.messages} → ${end.Trash.messages}`,
    extension: `${moved} moved, ${String((await told()).at(-1)?.n)} set aside`,
    isRight: moved === listed.length - 1 && (await told()).at(-1)?.n === listed.length - 1,
  });
  await press("#undo");
  await waitUntil(
    "an undone move",
    () => webmail.onDisk().Trash.messages === changed.Trash.messages,
  );
  return rows;
}
