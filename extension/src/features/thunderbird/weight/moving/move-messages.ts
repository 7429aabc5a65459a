import { MailPortError, type MessageRow, type TrashResult } from "@digital-cleanup/mailbox";
import { findInFolder, findPresent } from "./find-messages.ts";
import { isTrash } from "../../../../platform/mail/special-folder.ts";
import type { ListedFolder } from "../list-folders.ts";
import type { PortDependencies } from "../port-dependencies.ts";
import { moveAsPerson, putBack } from "./put-back.ts";
import {
  type Answer,
  awaitLateAnswer,
  createAnswerLook,
  waitForAnswer,
} from "./wait-for-answer.ts";
import { watchFolders } from "./watch-folders.ts";

const lookMs = 500;
const maxLooks = 20;
/** After this time without an answer, the page says that the messages are on their way. */
const answerLimitMs = 10_000;

/**
 * Moves messages to the trash of their account, as an action of the person that Thunderbird's own undo takes back. Those that
 * have left their folder are moved once the server has answered; if Thunderbird reports a failure, they are also looked for in the trash.
 */
export async function moveMessages(
  dependencies: PortDependencies,
  { folder, accountId, isLocal, isAnsweredLate }: ListedFolder,
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
  const watch = watchFolders(mail.folders, [folder.id, trash.id]);
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
  const movedMs = clock.nowMs();
  const expected = before - left.length;
  const move = { fromId: folder.id, trashId: trash.id, rows: left, expected, watch };
  const report = (answer: Answer): TrashResult => {
    watch.end();
    const returned = left.filter(({ id }) => answer.has(id));
    const moved = left.filter(({ id }) => !answer.has(id));
    return {
      movedIds: moved.map(({ id }) => id),
      ...(returned.length > 0 && {
        returned: new Map(
          returned.map((row) => [row.id, { ...row, id: String(answer.get(row.id)) }]),
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
  };
  if (left.length === 0 || !isAnsweredLate) return { goneIds, ...report(new Map()) };
  const look = createAnswerLook(dependencies, move);
  const answer = await waitForAnswer(look, dependencies, answerLimitMs, signal);
  if (answer) return { goneIds, ...report(answer) };
  const late = awaitLateAnswer(look, dependencies, move).then(report);
  return { movedIds: [], goneIds, pending: { ids: left.map(({ id }) => id), answer: late } };
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
