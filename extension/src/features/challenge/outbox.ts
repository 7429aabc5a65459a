import type {
  ContributionAnswer,
  RequestKind,
  TallyRequest,
  TallyResult,
  Waiting,
} from "@digital-cleanup/challenge";
import type { JoinedEvent } from "./joined-event.ts";

const backoffMinutes = [0.5, 1, 2, 5, 15, 60];

const backoffMs = (attempts: number): number =>
  (backoffMinutes[attempts - 1] ?? backoffMinutes.at(-1)!) * 60_000;

const without = (joined: JoinedEvent, ...keys: ("waiting" | "refusal" | "sentAtMs")[]) => {
  const rest = { ...joined };
  for (const key of keys) delete rest[key];
  return rest;
};

/**
 * Puts a confirmed request into the outbox, in the place of an older one that still waits. A request whose number
 * was taken meanwhile by another window changes nothing: it was previewed against figures that are gone.
 */
export function confirm(
  joined: JoinedEvent,
  kind: RequestKind,
  seq: number,
  request: TallyRequest,
  nowMs: number,
): JoinedEvent {
  if (seq !== joined.lastSeq + 1) return joined;
  const waiting: Waiting = {
    kind,
    seq,
    request,
    confirmedAtMs: nowMs,
    attempts: 0,
    nextTryAtMs: nowMs,
  };
  return { ...without(joined, "refusal"), lastSeq: seq, waiting };
}

export const isDue = ({ waiting }: JoinedEvent, nowMs: number): boolean =>
  waiting !== undefined && waiting.nextTryAtMs <= nowMs;

/** Lets the waiting request go at once, without changing a letter of it. */
export const retryNow = (joined: JoinedEvent): JoinedEvent =>
  joined.waiting ? { ...joined, waiting: { ...joined.waiting, nextTryAtMs: 0 } } : joined;

/**
 * What the result of sending request `seq` changes. Answers to an older request leave a newer one waiting; sending is
 * serialised, so the last answer is what the tally holds.
 */
export function afterSending(
  joined: JoinedEvent,
  seq: number,
  result: TallyResult<ContributionAnswer>,
  nowMs: number,
): JoinedEvent {
  const { waiting } = joined;
  const isCurrent = waiting?.seq === seq;
  if (!isCurrent) return result.ok ? afterAnswer(joined, result.value, nowMs) : joined;
  if (result.ok) {
    const settled = { ...without(joined, "waiting"), sentAtMs: waiting.confirmedAtMs };
    return afterAnswer(settled, result.value, nowMs);
  }
  if (result.failure === "refused") {
    // Figures that follow a refused one would be refused as well, for as long as nobody looks.
    return {
      ...without(joined, "waiting"),
      refusal: { kind: waiting.kind, problem: result.problem },
      sendsUpdates: false,
    };
  }
  const attempts = waiting.attempts + 1;
  return {
    ...joined,
    waiting: {
      ...waiting,
      attempts,
      lastTryAtMs: nowMs,
      nextTryAtMs: nowMs + backoffMs(attempts),
      trouble: result.failure,
    },
  };
}

/**
 * Takes in what the tally holds. A number above all of ours comes from another device with the same receipt: what
 * waits here was overtaken, and sending on without a click would undo what was done there.
 */
export function afterAnswer(
  joined: JoinedEvent,
  answer: ContributionAnswer,
  nowMs: number,
): JoinedEvent {
  const received = { answer, atMs: nowMs };
  if (answer.seq <= joined.lastSeq) return { ...joined, received };
  const rest = without(joined, "waiting", "sentAtMs");
  return { ...rest, received, lastSeq: answer.seq, sendsUpdates: false };
}
