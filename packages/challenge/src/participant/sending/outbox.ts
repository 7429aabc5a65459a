import type { TallyRequest, TallyResult } from "../../client/tally-client.ts";
import type { ContributionAnswer } from "../../contribution/contribution.ts";
import type { Participation, RequestKind, Waiting } from "../participation.ts";

/** A request that may be confirmed, with the number that it takes. */
export type NumberedRequest = { seq: number; request: TallyRequest };

type Removable = "waiting" | "refusal" | "sentAtMs" | "draft";

function without<P extends Participation>(participation: P, ...keys: Removable[]): P {
  const rest = { ...participation };
  for (const key of keys) delete rest[key];
  return rest;
}

const withoutUpdates = <P extends Participation>(participation: P): P =>
  participation.sendsUpdates ? { ...participation, sendsUpdates: false } : participation;

/**
 * Puts a confirmed request into the outbox, replacing an older one that still waits. A request whose number another
 * window has taken meanwhile changes nothing: its preview showed figures that no longer apply.
 */
export function confirm<P extends Participation>(
  participation: P,
  kind: RequestKind,
  { seq, request }: NumberedRequest,
  nowMs: number,
): P {
  if (seq !== participation.lastSeq + 1) return participation;
  const waiting: Waiting = {
    kind,
    seq,
    request,
    confirmedAtMs: nowMs,
    attempts: 0,
    nextTryAtMs: nowMs,
  };
  const confirmed = { ...without(participation, "refusal"), lastSeq: seq, waiting };
  return kind === "withdrawal" ? withoutUpdates(confirmed) : confirmed;
}

/** How long a waiting request still waits: never longer than a retry would, even if the clock was set back. */
export const waitMs = (
  { nextTryAtMs }: Waiting,
  nowMs: number,
  retryDelaysMs: readonly number[],
): number => {
  const delayMs = nextTryAtMs - nowMs;
  return delayMs > Math.max(...retryDelaysMs) ? 0 : Math.max(0, delayMs);
};

/**
 * Makes the waiting request due, without changing it. The delays start over: a network that has just come back often
 * fails once more.
 */
export const retryNow = <P extends Participation>(participation: P): P =>
  participation.waiting
    ? { ...participation, waiting: { ...participation.waiting, attempts: 0, nextTryAtMs: 0 } }
    : participation;

/** What the result of sending request `seq` changes. Whatever the order of answers, the tally keeps the highest number. */
export function afterSending<P extends Participation>(
  participation: P,
  seq: number,
  result: TallyResult<ContributionAnswer>,
  { nowMs, retryDelaysMs }: { nowMs: number; retryDelaysMs: readonly number[] },
): P {
  const { waiting, received } = participation;
  if (waiting?.seq !== seq) {
    const isOutdated = !result.ok || result.value.seq < (received?.answer.seq ?? 0);
    return isOutdated ? participation : afterAnswer(participation, result.value, nowMs);
  }
  if (result.ok) {
    const settled = { ...without(participation, "waiting"), sentAtMs: waiting.confirmedAtMs };
    return afterAnswer(settled, result.value, nowMs);
  }
  if (result.failure === "refused") {
    const refusal = { kind: waiting.kind, problem: result.problem };
    // An automatic update would be refused as well, without a person to see it.
    return withoutUpdates({ ...without(participation, "waiting"), refusal });
  }
  const attempts = waiting.attempts + 1;
  const delayMs = retryDelaysMs[attempts - 1] ?? retryDelaysMs.at(-1) ?? 0;
  return {
    ...participation,
    waiting: {
      ...waiting,
      attempts,
      lastTryAtMs: nowMs,
      nextTryAtMs: nowMs + delayMs,
      trouble: result.failure,
    },
  };
}

/**
 * Stores the tally's answer. A number above all of this device's comes from another device with the same receipt: it
 * replaces what waits or is typed here, and updates without a click would undo it.
 */
export function afterAnswer<P extends Participation>(
  participation: P,
  answer: ContributionAnswer,
  nowMs: number,
): P {
  const received = { answer, atMs: nowMs };
  if (answer.seq <= participation.lastSeq) return { ...participation, received };
  const rest = without(participation, "waiting", "sentAtMs", "draft");
  return withoutUpdates({ ...rest, received, lastSeq: answer.seq });
}
