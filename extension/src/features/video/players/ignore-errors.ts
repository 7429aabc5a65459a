/** Objects of the page may throw; their errors must not end ours. */
export function ignoreErrors<T>(task: () => T): T | undefined {
  try {
    return task();
  } catch {
    // Not a player, or one in an unexpected state.
    return undefined;
  }
}
