import type { NextStep } from "../../features/home/next-step.ts";
import { pageRequest } from "../../platform/page-request.ts";

/** Without a step, the one that would be offered is put off. */
export type StepAnswer = { step?: NextStep };
export const stepRequest = pageRequest<void, StepAnswer>("popup/step");

export type PutOff = { step: NextStep; untilMs: number };
export const putOffRequest = pageRequest<PutOff, void>("popup/put-off-step");
