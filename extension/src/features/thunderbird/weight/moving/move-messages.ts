import { MailPortError, type MessageRow, type TrashResult } from "@digital-cleanup/mailbox";
import { isTrash } from "../../../../platform/mail/special-folder.ts";
import type { ListedFolder } from "../list-folders.ts";
import type { PortDependencies } from "../port-dependencies.ts";
import { findPresent } from "./find-messages.ts";
import { requestMove } from "./request-move.ts";

/** After this time without an answer, the page says that the messages are on their way. */
const answerLimitMs = 10_000;

/** Moves messages to the trash of their account. */
export async function moveMessages(
  dependencies: PortDependencies & { underWay: Set<number> },
  { folder, accountId, isLocal }: ListedFolder,
  rows: readonly MessageRow[],
  signal: AbortSignal,
): Promise<TrashResult> {
  const { mail, isOnline, clock } = dependencies;
  // Without network Thunderbird would move them here, and ask the server another day.
  if (!isLocal && !isOnline()) throw new MailPortError("offline");
  const all = await mail.folders.query({ isRoot: false, isVirtual: false });
  const trash = all.find((one) => one.accountId === accountId && isTrash(one));
  if (!trash) throw new MailPortError("noTrash");
  if (trash.id === folder.id) return { movedIds: [] };

  const isThere = await findPresent(mail, folder.id, rows);
  const present = rows.filter((_row, index) => isThere[index]);
  const goneIds = rows.filter((_row, index) => !isThere[index]).map(({ id }) => id);
  if (present.length === 0) return { movedIds: [], goneIds };

  const move = { fromId: folder.id, trashId: trash.id, rows: present, isLocal };
  const answer = requestMove(dependencies, move);
  const limit = new AbortController();
  const isLate = clock
    .wait(answerLimitMs, AbortSignal.any([signal, limit.signal]))
    .catch(() => undefined);
  const result = await Promise.race([answer, isLate]);
  limit.abort();
  if (result) return { goneIds, ...result };
  return { movedIds: [], goneIds, pending: { ids: present.map(({ id }) => id), answer } };
}
