import { type CountedAction, type Totals, totalsSince } from "@digital-cleanup/challenge";

type Habit = Pick<CountedAction, "kind" | "category" | "count" | "bytes" | "method">;

/**
 * What each simulated person does before each of their contributions: ordinary, and a little of everything, so that
 * whatever the real person did has the K = 3 contributions that publish it. The first two did about as much as the guided
 * tour does. The others follow if the real person did so much more that it would stand out.
 */
const habitsOfPeople: Habit[][] = [
  [
    { kind: "files", category: "media", count: 18, bytes: 21_000_000, method: "measured" },
    { kind: "emails", count: 180, method: "declared" },
    { kind: "unsubscribes", count: 3, method: "declared" },
    { kind: "apps", count: 2, method: "declared" },
  ],
  [
    { kind: "files", category: "media", count: 12, bytes: 15_000_000, method: "measured" },
    { kind: "emails", count: 95, method: "declared" },
    { kind: "unsubscribes", count: 5, method: "declared" },
    { kind: "apps", count: 3, method: "declared" },
  ],
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
