import { MailPortError, type MessageRow, type TrashResult } from "@digital-cleanup/mailbox";
import { findInFolder, findPresent } from "./find-messages.ts";
import { isTrash } from "../../../platform/mail/special-folder.ts";
import type { ListedFolder } from "./list-folders.ts";
import type { PortDependencies } from "./port-dependencies.ts";
import { moveAsPerson, putBack } from "./put-back.ts";

const lookMs = 500;
const maxLooks = 20;

/**
 * Moves messages to the trash of their account, as an action of the person that Thunderbird's own undo takes back. Those that
 * have left their folder are moved; if Thunderbird reports a failure, or nothing, they are also looked for in the trash.
 */
export async function moveMessages(
  dependencies: PortDependencies,
  { folder, accountId, isLocal }: ListedFolder,
  rows: readonly MessageRow[],
  signal: AbortSignal,
): Promise<TrashResult> {
  const { mail, announceMove, isOnline, clock } = dependencies;
  // Without network Thunderbird would move them here, and ask the server another day.
  if (!isLocal && !isOnline()) throw new MailPortError("offline");
  const all = await mail.folders.query({ isRoot: false, isVirtual: false });
  const trash = all.find((one) => one.accountId === accountId && isTrash(one));
  if (!trash || trash.id === folder.id) return { movedIds: [] };

  const isThere = await findPresent(mail, folder.id, rows);
  const present = rows.filter((_row, index) => isThere[index]);
  const goneIds = rows.filter((_row, index) => !isThere[index]).map(({ id }) => id);
  if (present.length === 0) return { movedIds: [], goneIds };

  const numbers = present.map(({ id }) => Number(id));
  await announceMove(numbers);
  let moved: readonly MessageRow[] = present;
  try {
    await moveAsPerson(mail, numbers, trash.id, signal);
    moved = await waitUntilLeft(dependencies, folder.id, present, signal);
  } catch {
    const stayed = await findPresent(mail, folder.id, present);
    const left = present.filter((_row, index) => !stayed[index]);
    const inTrash = await findInFolder(mail, trash.id, left);
    moved = left.filter((row) => inTrash.has(row.id));
  } finally {
    await announceMove([]);
  }
  if (moved.length === 0) return { movedIds: [], goneIds };
  const movedMs = clock.nowMs();
  return {
    movedIds: moved.map(({ id }) => id),
    goneIds,
    restore: async (restoreSignal) => {
      if (!isLocal && !isOnline()) return 0;
      const restored = { from: trash.id, to: folder.id, rows: moved, movedMs };
      return putBack(dependencies, restored, restoreSignal);
    },
  };
}

/**
 * Those of the messages that have left their folder, which takes up to a second or two. A refusal that Thunderbird reports as done and
 * corrects later is not seen (docs/thunderbird.md, Limits).
 */
async function waitUntilLeft(
  { mail, clock }: PortDependencies,
  folderId: string,
  rows: readonly MessageRow[],
  signal: AbortSignal,
): Promise<readonly MessageRow[]> {
  for (let attempt = 1; ; attempt++) {
    const isThere = await findPresent(mail, folderId, rows);
    if (!isThere.includes(true) || attempt === maxLooks)
      return rows.filter((_row, index) => !isThere[index]);
    await clock.wait(lookMs, signal);
  }
}
