import { setImmediate } from "node:timers/promises";
import type { ClockWatch } from "./clock-watch.ts";
import type { Closing } from "./closing.ts";
import type { StoreContext } from "./context.ts";
import { isClosingDue, readCodes, readEvent } from "./events.ts";
import { eraseCountedAnswers } from "./quiz.ts";
import { releaseRaised } from "./raised-ceilings.ts";
import { eraseMarked, eraseOldNames, isErasureDue, markErased } from "./retention.ts";
import type { Voiding } from "./voiding.ts";

type Options = {
  context: StoreContext;
  closing: Closing;
  voiding: Voiding;
  clockWatch: ClockWatch;
};

/** Finishes what an earlier process had begun, and does what is due by date, if the clock is right. */
export async function settle(
  { context, closing, voiding, clockWatch }: Options,
  namesKeptDays: number,
  signal: AbortSignal | undefined,
): Promise<void> {
  const { database } = context;
  for (const code of await readCodes(database, "voiding IS NOT NULL")) {
    await voiding.finish(code, signal);
  }
  for (const code of await readCodes(database, "has_raised_ceilings = 1")) {
    await releaseRaised(context, code, signal);
  }
  for (const code of await readCodes(database, "erased_on IS NULL")) {
    if (signal?.aborted) break;
    await settleEvent({ context, closing, clockWatch }, code, signal);
    await setImmediate();
  }
  await eraseMarked(context, signal);
  await eraseCountedAnswers(context);
  if (clockWatch.isTrusted()) await eraseOldNames(context, namesKeptDays);
}

/** Closes an event, and marks it as erased if it closed long ago. */
async function settleEvent(
  { context, closing, clockWatch }: Omit<Options, "voiding">,
  code: string,
  signal: AbortSignal | undefined,
): Promise<void> {
  const { database, clock } = context;
  const record = await readEvent(database.query, code);
  if (!record || (record.closedOn === null && !clockWatch.isTrusted())) return;
  if (isClosingDue(record, clock())) await closing.finish(code, signal);
  // The clock may have been set while the event was closed.
  if (!clockWatch.isTrusted()) return;
  const closed = await readEvent(database.query, code);
  if (closed && isErasureDue(closed, clock())) await markErased(context, code);
}
