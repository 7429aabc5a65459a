import { type CountedAction, type Totals, totalsSince } from "@digital-cleanup/challenge";

type Habit = Pick<CountedAction, "kind" | "category" | "count" | "bytes" | "method">;

type Ordinary = Record<"files" | "bytes" | "emails" | "unsubscribes" | "apps", number>;

const ordinary = ({ files, bytes, emails, unsubscribes, apps }: Ordinary): Habit[] => [
  { kind: "files", category: "media", count: files, bytes, method: "measured" },
  { kind: "emails", count: emails, method: "declared" },
  { kind: "unsubscribes", count: unsubscribes, method: "declared" },
  { kind: "apps", count: apps, method: "declared" },
];

/**
 * What each simulated person does before each of their contributions. The first five did about as much as the guided tour
 * does, and a little of everything, so that whatever the real person did has the 2 × 3 contributions at which it appears.
 * The others follow if the real person did so much more that it would stand out.
 */
const habitsOfPeople: Habit[][] = [
  ordinary({ files: 18, bytes: 21_000_000, emails: 180, unsubscribes: 3, apps: 2 }),
  ordinary({ files: 12, bytes: 15_000_000, emails: 95, unsubscribes: 5, apps: 3 }),
  ordinary({ files: 15, bytes: 18_000_000, emails: 120, unsubscribes: 4, apps: 2 }),
  ordinary({ files: 20, bytes: 24_000_000, emails: 150, unsubscribes: 3, apps: 4 }),
  ordinary({ files: 14, bytes: 16_000_000, emails: 110, unsubscribes: 6, apps: 3 }),
  [{ kind: "files", category: "media", count: 240, bytes: 600_000_000, method: "measured" }],
  [{ kind: "files", category: "media", count: 210, bytes: 500_000_000, method: "measured" }],
];

export const simulatedPeople = habitsOfPeople.length;

/** Totals of the simulated person `index` after their `rounds`-th contribution. */
export function simulatedTotals(index: number, rounds: number, day: string): Totals {
  const habits = habitsOfPeople[index % simulatedPeople]!;
  const actions = Array.from({ length: rounds }, (_, round) =>
    habits.map((habit, at) => ({ id: `${round}:${at}`, day, feature: "simulation", ...habit })),
  );
  return totalsSince(actions.flat(), day);
}
