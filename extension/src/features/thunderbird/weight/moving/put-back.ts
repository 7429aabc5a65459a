import type { MessageRow } from "@digital-cleanup/mailbox";
import type { PortDependencies } from "../port-dependencies.ts";
import { findInFolder, findPresent } from "./find-messages.ts";
import { lookUntil } from "./look-until.ts";
import { untilSettled } from "./until-settled.ts";

/** Puts messages back. Returns how many have left `fromId`, the folder to which they were moved. */
export async function putBack(
  { mail, clock }: PortDependencies,
  move: { fromId: string; toId: string; rows: readonly MessageRow[] },
  signal: AbortSignal,
): Promise<number> {
  const { fromId, toId, rows } = move;
  const { found } = await lookUntil(clock, async () => {
    const listed = await findInFolder(mail, fromId, rows);
    return { found: listed, isSettled: listed.size === rows.length || signal.aborted };
  });
  const listed = rows
    .filter(({ id }) => found.has(id))
    .map((row) => ({ ...row, id: String(found.get(row.id)) }));
  if (listed.length === 0) return 0;
  const moving = mail.messages.move([...found.values()], toId, { isUserAction: false });
  const isDone = await untilSettled(moving, clock).then(
    () => true,
    () => false,
  );
  const { stayed } = await lookUntil(clock, async () => {
    // After a refusal they have other numbers.
    const still = isDone
      ? (await findPresent(mail, fromId, listed)).filter(Boolean).length
      : (await findInFolder(mail, fromId, listed)).size;
    return { stayed: still, isSettled: still === 0 };
  });
  return listed.length - stayed;
}
