import type { MessageRow } from "@digital-cleanup/mailbox";
import type { PortDependencies } from "../port-dependencies.ts";
import { findInFolder } from "./find-messages.ts";
import type { FolderWatch } from "./watch-folders.ts";

export type Move = {
  fromId: string;
  trashId: string;
  /** What has left the folder. */
  rows: readonly MessageRow[];
  /** How many messages the folder has if none comes back. */
  expected: number;
  /** Begun before the move. */
  watch: FolderWatch;
};

/** The messages that came back to their folder, with their new numbers by those that they had; none if the server has moved all of them. */
export type Answer = ReadonlyMap<string, number>;

const lookMs = 500;
const afterEventMs = 5000;

/**
 * Thunderbird lists messages in the trash and reports the move as done half a second before it asks the server (observed in 140 and 153).
 * - If the server has moved them, Thunderbird reads the trash again: a second event of that folder, which then lists them.
 * - If the server refuses, they come back to their folder with other numbers. The trash may list them still, or not.
 * - In 140, the trash is also read while the server has not answered. It then lists none of them.
 */
export function createAnswerLook({ mail, clock }: PortDependencies, move: Move) {
  const { fromId, trashId, rows, watch } = move;
  let known = move.expected;

  /** Those that came back, each with its new number. */
  const findReturned = async (signal: AbortSignal): Promise<Answer> => {
    const { totalMessageCount = 0 } = await mail.folders.getFolderInfo(fromId);
    // Also if a new message has arrived.
    if (totalMessageCount <= known) return new Map();
    known = totalMessageCount;
    const first = await findInFolder(mail, fromId, rows);
    if (first.size === 0 || first.size === rows.length) return first;
    // The others may be on their way.
    await clock.wait(lookMs, signal);
    return findInFolder(mail, fromId, rows);
  };

  return async (signal: AbortSignal): Promise<Answer | undefined> => {
    const returned = await findReturned(signal);
    if (returned.size > 0) return returned;
    if (watch.countOf(trashId) < 2) return undefined;
    const listed = await findInFolder(mail, trashId, rows);
    return listed.size === rows.length ? new Map() : undefined;
  };
}

type Look = ReturnType<typeof createAnswerLook>;

/** Looks for an answer during `limitMs`. Undefined if there is none. */
export async function waitForAnswer(
  look: Look,
  { clock }: PortDependencies,
  limitMs: number,
  signal: AbortSignal,
): Promise<Answer | undefined> {
  for (let waitedMs = 0; waitedMs < limitMs; waitedMs += lookMs) {
    await clock.wait(lookMs, signal);
    const answer = await look(signal);
    if (answer) return answer;
  }
  return undefined;
}

/** Looks for an answer after each event of the folders, however long it takes. */
export async function awaitLateAnswer(
  look: Look,
  dependencies: PortDependencies,
  { watch }: Move,
): Promise<Answer> {
  const { signal } = new AbortController();
  for (;;) {
    const next = watch.untilNext();
    // Thunderbird's list changes a moment after its event.
    const answer = await waitForAnswer(look, dependencies, afterEventMs, signal);
    if (answer) return answer;
    await next;
  }
}
