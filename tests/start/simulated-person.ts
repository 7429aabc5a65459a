import { type CountedAction, type Totals, totalsSince } from "@digital-cleanup/challenge";

type Habit = Pick<CountedAction, "kind" | "category" | "count" | "bytes" | "method">;

/** The actions of each simulated person before each contribution: few and ordinary. */
const habitsOfPeople: Habit[][] = [
  [
    { kind: "files", category: "media", count: 64, bytes: 410_000_000, method: "measured" },
    { kind: "emails", category: "mail", count: 180, bytes: 95_000_000, method: "declared" },
  ],
  [
    { kind: "files", category: "office", count: 22, bytes: 58_000_000, method: "measured" },
    { kind: "unsubscribes", count: 5, method: "declared" },
    { kind: "apps", category: "apps", count: 3, bytes: 240_000_000, method: "declared" },
  ],
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
