import * as z from "zod/mini";
import { readValue, writeValues } from "../../platform/stored-values/stored-values.ts";
import { type NextStep, stepSections } from "./next-step.ts";

const storageKey = "steps-put-off";
const steps = Object.keys(stepSections) as NextStep[];
/** Until when a step is not offered. */
const schema = z.partialRecord(z.enum(steps), z.number());

const readStored = async () => schema.safeParse(await readValue(storageKey)).data ?? {};

/** The steps that the person does not want to be offered now. */
export async function readPutOffSteps(nowMs: number): Promise<NextStep[]> {
  const stored = await readStored();
  return steps.filter((step) => nowMs < (stored[step] ?? 0));
}

export async function putOffStep(step: NextStep, untilMs: number): Promise<void> {
  await navigator.locks.request(storageKey, async () => {
    await writeValues({ [storageKey]: { ...(await readStored()), [step]: untilMs } });
  });
}
