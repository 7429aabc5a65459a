/** How many rows have each state, in the order in which they first appear. */
export function countStates<State extends string>(states: readonly State[]): Record<State, number> {
  const counts = {} as Record<State, number>;
  for (const state of states) counts[state] = (counts[state] ?? 0) + 1;
  return counts;
}
