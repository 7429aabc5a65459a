import type { ProblemKind } from "@digital-cleanup/challenge";
import type { EventChange } from "../../storage/event-change.ts";
import { problemResponse } from "../../responses/problem-response.ts";

const refusals = {
  unknown: "unknown-event",
  erased: "event-erased",
  alreadyClosed: "event-conflict",
  notClosed: "event-conflict",
  ended: "event-conflict",
  tooLong: "event-conflict",
  tooMany: "event-conflict",
  tooSmall: "event-conflict",
  notVoidable: "event-conflict",
  outOfStep: "event-conflict",
  figuresPublished: "event-conflict",
  countedByHand: "event-conflict",
} as const satisfies Record<Exclude<EventChange, { ok: true }>["reason"], ProblemKind>;

export const noContent = () => new Response(null, { status: 204 });

/** The answer to a change of an event: nothing, or the reason why it was refused. */
export const answerToChange = (result: EventChange): Response =>
  result.ok ? noContent() : problemResponse(refusals[result.reason], { detail: result.reason });
