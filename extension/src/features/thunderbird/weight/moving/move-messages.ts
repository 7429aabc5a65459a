import { MailPortError, type MessageRow, type TrashResult } from "@digital-cleanup/mailbox";
import { findInFolder, findPresent } from "./find-messages.ts";
import { isTrash } from "../../../../platform/mail/special-folder.ts";
import type { ListedFolder } from "../list-folders.ts";
import type { PortDependencies } from "../port-dependencies.ts";
import { moveAsPerson, putBack, settleMs } from "./put-back.ts";

const lookMs = 500;
const maxLooks = 20;

/**
 * Moves messages to the trash of their account, as an action of the person that Thunderbird's own undo takes back. Those that
 * have left their folder and do not come back are moved; if Thunderbird reports a failure, they are also looked for in the trash.
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
  const { totalMessageCount: before = 0 } = await mail.folders.getFolderInfo(folder.id);
  await announceMove(numbers);
  let left: readonly MessageRow[] = present;
  try {
    await moveAsPerson(mail, numbers, trash.id, signal);
    left = await waitUntilLeft(dependencies, folder.id, present, signal);
  } catch {
    const stayed = await findPresent(mail, folder.id, present);
    const gone = present.filter((_row, index) => !stayed[index]);
    const inTrash = await findInFolder(mail, trash.id, gone);
    left = gone.filter((row) => inTrash.has(row.id));
  } finally {
    await announceMove([]);
  }
  if (left.length === 0) return { movedIds: [], goneIds };
  const movedMs = clock.nowMs();
  const expected = before - left.length;
  const numbersNow = await waitForReturn(dependencies, folder.id, left, expected, signal);
  const returned = left.filter(({ id }) => numbersNow.has(id));
  const moved = left.filter(({ id }) => !numbersNow.has(id));
  return {
    movedIds: moved.map(({ id }) => id),
    goneIds,
    ...(returned.length > 0 && {
      returned: new Map(
        returned.map((row) => [row.id, { ...row, id: String(numbersNow.get(row.id)) }]),
      ),
    }),
    ...(moved.length > 0 && {
      restore: async (restoreSignal) => {
        if (!isLocal && !isOnline()) return 0;
        const restored = { from: trash.id, to: folder.id, rows: moved, movedMs };
        return putBack(dependencies, restored, restoreSignal);
      },
    }),
  };
}

/** Those of the messages that have left their folder, which takes up to a second or two. */
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

/**
 * Thunderbird shows messages in the trash and reports the move as done before it asks the server. If the server refuses, they come back
 * with other numbers: after 0.4 s in 140 and 153 over a near server. Finds those by the number that they had. `expected` is how many
 * messages the folder has if none comes back.
 */
async function waitForReturn(
  { mail, clock }: PortDependencies,
  folderId: string,
  rows: readonly MessageRow[],
  expected: number,
  signal: AbortSignal,
): Promise<Map<string, number>> {
  let known = expected;
  for (let waitedMs = 0; waitedMs < settleMs; waitedMs += lookMs) {
    await clock.wait(lookMs, signal);
    const { totalMessageCount = 0 } = await mail.folders.getFolderInfo(folderId);
    // Also if a new message has arrived.
    if (totalMessageCount <= known) continue;
    known = totalMessageCount;
    const first = await findInFolder(mail, folderId, rows);
    if (first.size === 0) continue;
    // The others may be on their way.
    if (first.size < rows.length) await clock.wait(lookMs, signal);
    return findInFolder(mail, folderId, rows);
  }
  return new Map();
}
