import { isThunderbird } from "../../platform/build.ts";
import {
  type CountedAction,
  daySchema,
  type Totals,
  totalsSince,
} from "@digital-cleanup/challenge";
import * as z from "zod/mini";

/** Devices first: keeping one longer counts for more than any deletion. A step can be skipped and resumed. */
const allStepIds = ["devices", "phone", "computer", "mail", "cloud", "browser"] as const;
export type StepId = (typeof allStepIds)[number];

/** Thunderbird has neither tabs nor bookmarks to tidy. A session has the state of each step in every program. */
export const stepIds: readonly StepId[] = isThunderbird
  ? allStepIds.filter((step) => step !== "browser")
  : allStepIds;

/** The planned duration of each step: 20 minutes in total. */
export const stepMinutes: Record<StepId, number> = {
  devices: 2,
  phone: 4,
  computer: 5,
  mail: isThunderbird ? 6 : 4,
  cloud: 3,
  browser: 2,
};

/** Steps for storage that shows how full it is. */
export const volumeSteps = ["phone", "computer", "mail", "cloud"] as const;
export type VolumeStep = (typeof volumeSteps)[number];
export const isVolumeStep = (step: StepId): step is VolumeStep =>
  volumeSteps.some((each) => each === step);

const bytes = z.optional(z.number().check(z.gte(0)));
const volumeSchema = z.object({ before: bytes, after: bytes });
export type Volume = z.infer<typeof volumeSchema>;

export const sessionSchema = z.object({
  startedOn: daySchema,
  /** Actions counted before the session on the same day. The log stores days only, so they are excluded by id. */
  countedBefore: z.array(z.string()),
  steps: z.record(z.enum(allStepIds), z.enum(["todo", "done", "skipped"])),
  current: z.enum(allStepIds),
  volumes: z.partialRecord(z.enum(volumeSteps), volumeSchema),
  /** Once closed: the ids of what was counted by then. */
  closed: z.optional(z.array(z.string())),
});
export type Session = z.infer<typeof sessionSchema>;

export const newSession = (day: string, actions: readonly CountedAction[]): Session => ({
  startedOn: day,
  countedBefore: actions.filter((action) => action.day >= day).map(({ id }) => id),
  steps: Object.fromEntries(allStepIds.map((step) => [step, "todo"])) as Session["steps"],
  current: "devices",
  volumes: {},
});

/** Ends a step and moves to the next open one, wrapping around from the last to the first. */
export function endStep(session: Session, step: StepId, how: "done" | "skipped"): Session {
  const steps = { ...session.steps, [step]: how };
  const at = stepIds.indexOf(step);
  const inTurn = [...stepIds.slice(at + 1), ...stepIds.slice(0, at)];
  const current = inTurn.find((candidate) => steps[candidate] === "todo") ?? step;
  return { ...session, steps, current };
}

/** Opens a closed session again, at its first step that was not done. */
export function reopenSession({ closed: _closed, ...session }: Session): Session {
  const open = (state: string) => stepIds.find((step) => session.steps[step] === state);
  return { ...session, current: open("todo") ?? open("skipped") ?? session.current };
}

export const isFinished = (session: Session): boolean =>
  stepIds.every((step) => session.steps[step] !== "todo");

/** The actions since the session started; once it is closed, those counted by then and their later reversals. */
export function sessionActions(
  { startedOn, countedBefore, closed }: Session,
  actions: readonly CountedAction[],
): CountedAction[] {
  const before = new Set(countedBefore);
  const counted = closed && new Set(closed);
  // Reversals are kept: without the action that they reverse, they count nothing.
  return actions.filter(
    ({ id, day, reverses }) =>
      day >= startedOn && !before.has(id) && (!counted || counted.has(reverses ?? id)),
  );
}

/** The totals of the session. What is undone after it was closed no longer counts. */
export const sessionTotals = (session: Session, actions: readonly CountedAction[]): Totals =>
  totalsSince(sessionActions(session, actions), session.startedOn);
