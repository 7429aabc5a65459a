import type { MessageRow } from "@digital-cleanup/mailbox";
import type { MailApi } from "../../../../platform/mail/thunderbird-api.ts";
import { findInFolder } from "./find-messages.ts";
import type { PortDependencies } from "../port-dependencies.ts";
import { withTimeLimit } from "../with-time-limit.ts";

const moveLimitMs = 60_000;
/**
 * After a move, Thunderbird shows messages in their new folder before it has read that folder from the server. A move of such a message
 * is reported as done and does not reach the server; a moment later the message is listed where it was (observed in 153).
 */
const settleMs = 2500;
const maxAttempts = 5;

/** Moves messages so that Thunderbird's own undo takes it back. */
export const moveAsPerson = (
  { messages }: Pick<MailApi, "messages">,
  ids: readonly number[],
  folderId: string,
  signal: AbortSignal,
): Promise<void> =>
  withTimeLimit(messages.move(ids, folderId, { isUserAction: true }), moveLimitMs, signal);

/** Puts back what was moved at `movedMs`. Returns how many messages have left `from`, looked for after the move has settled. */
export async function putBack(
  { mail, clock }: PortDependencies,
  move: { from: string; to: string; rows: readonly MessageRow[]; movedMs: number },
  signal: AbortSignal,
): Promise<number> {
  const { from, to, rows, movedMs } = move;
  const asked = new Set<string>();
  let pauseMs = movedMs + settleMs - clock.nowMs();
  for (let attempt = 1; ; attempt++) {
    if (pauseMs > 0) await clock.wait(pauseMs, signal);
    pauseMs = settleMs;
    const found = await findInFolder(mail, from, rows);
    const hasEnded = asked.size > 0 && found.size === 0;
    if (hasEnded || attempt === maxAttempts)
      return rows.filter(({ id }) => asked.has(id) && !found.has(id)).length;
    if (found.size === 0) continue;
    for (const id of found.keys()) asked.add(id);
    await moveAsPerson(mail, [...found.values()], to, signal);
  }
}
