import type {
  ContributionAnswer,
  RequestKind,
  TallyRequest,
  TallyResult,
  Waiting,
} from "@digital-cleanup/challenge";
import type { Part } from "./part.ts";

/** A page is open for minutes, not for days: tries stay closer together than in a program that runs by itself. */
const backoffSeconds = [5, 15, 30, 60, 120, 300];
const longestWaitMs = 300_000;

const backoffMs = (attempts: number): number =>
  (backoffSeconds[attempts - 1] ?? backoffSeconds.at(-1)!) * 1000;

const without = (part: Part, ...keys: ("waiting" | "refusal" | "sentAtMs" | "draft")[]): Part => {
  const rest = { ...part };
  for (const key of keys) delete rest[key];
  return rest;
};

/**
 * Puts a confirmed request into the outbox, in the place of an older one that still waits. A request whose number
 * was taken meanwhile by another tab changes nothing: it was shown against figures that are gone.
 */
export function confirm(
  part: Part,
  kind: RequestKind,
  { seq, request }: { seq: number; request: TallyRequest },
  nowMs: number,
): Part {
  if (seq !== part.lastSeq + 1) return part;
  const waiting: Waiting = {
    kind,
    seq,
    request,
    confirmedAtMs: nowMs,
    attempts: 0,
    nextTryAtMs: nowMs,
  };
  return { ...without(part, "refusal"), lastSeq: seq, waiting };
}

/** How long a waiting request still waits. A clock that was set back does not hold it for longer than any try would. */
export const waitMs = ({ nextTryAtMs }: Waiting, nowMs: number): number =>
  nextTryAtMs - nowMs > longestWaitMs ? 0 : Math.max(0, nextTryAtMs - nowMs);

/**
 * Lets the waiting request go at once, without changing a letter of it. Tries start close together again: a network
 * that just came back often fails once more.
 */
export const retryNow = (part: Part): Part =>
  part.waiting ? { ...part, waiting: { ...part.waiting, attempts: 0, nextTryAtMs: 0 } } : part;

/**
 * What the result of sending request `seq` changes. Answers to an older request leave a newer one waiting; whatever the
 * order they arrive in, a higher number wins in the tally.
 */
export function afterSending(
  part: Part,
  seq: number,
  result: TallyResult<ContributionAnswer>,
  nowMs: number,
): Part {
  const { waiting, received } = part;
  if (waiting?.seq !== seq) {
    const isLate = !result.ok || result.value.seq < (received?.answer.seq ?? 0);
    return isLate ? part : afterAnswer(part, result.value, nowMs);
  }
  if (result.ok) {
    const settled = { ...without(part, "waiting"), sentAtMs: waiting.confirmedAtMs };
    return afterAnswer(settled, result.value, nowMs);
  }
  if (result.failure === "refused") {
    const refusal = { kind: waiting.kind, problem: result.problem };
    return { ...without(part, "waiting"), refusal };
  }
  const attempts = waiting.attempts + 1;
  return {
    ...part,
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
 * waits or is typed here was overtaken, and sending on without a click would undo what was done there.
 */
export function afterAnswer(part: Part, answer: ContributionAnswer, nowMs: number): Part {
  const received = { answer, atMs: nowMs };
  if (answer.seq <= part.lastSeq) return { ...part, received };
  return { ...without(part, "waiting", "sentAtMs", "draft"), received, lastSeq: answer.seq };
}
