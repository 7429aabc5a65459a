import { daySchema } from "@digital-cleanup/challenge";
import * as z from "zod/mini";
import { type PracticeId, practiceIds } from "./practices.ts";

export const levels = [1, 2, 3, 4, 5] as const;
export type Level = (typeof levels)[number];

/** One for each day with a change is enough to see a progress; the oldest are dropped. */
const maxAssessments = 60;

const assessmentSchema = z.object({
  /** The local day. */
  day: daySchema,
  levels: z.partialRecord(z.enum(practiceIds), z.literal(levels)),
});
/** What the person answered at the end of a day. */
export type Assessment = z.infer<typeof assessmentSchema>;

/** The oldest first, one a day. */
export const assessmentsSchema = z.array(assessmentSchema);

/** Changes the assessment of the day, which starts from the one before. */
export function rate(
  assessments: readonly Assessment[],
  day: string,
  practice: PracticeId,
  level: Level,
): Assessment[] {
  const last = assessments.at(-1);
  const rated = { day, levels: { ...last?.levels, [practice]: level } };
  const before = last?.day === day ? assessments.slice(0, -1) : assessments;
  return [...before, rated].slice(-maxAssessments);
}

const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** `undefined` if nothing is rated. */
export function averageLevel({ levels: rated }: Assessment): number | undefined {
  const values = Object.values(rated);
  return values.length > 0 ? mean(values) : undefined;
}

/** The change of the average over the practices rated both times; `undefined` if there are none. */
export function changeOfAverage(from: Assessment, to: Assessment): number | undefined {
  const both = practiceIds.filter((id) => from.levels[id] && to.levels[id]);
  return both.length > 0 ? mean(both.map((id) => to.levels[id]! - from.levels[id]!)) : undefined;
}

/** The two practices with the lowest levels that are not at the maximum, in the order of the list. */
export function lowestPractices({ levels: rated }: Assessment): PracticeId[] {
  return practiceIds
    .filter((id) => (rated[id] ?? 5) < 5)
    .toSorted((a, b) => rated[a]! - rated[b]!)
    .slice(0, 2);
}
