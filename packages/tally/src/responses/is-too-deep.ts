/** Twice what the deepest message of the API has. */
const maxDepth = 20;

/** Whether the lists and objects in a parsed message are nested too deeply for code that walks it level by level. */
export function isTooDeep(message: unknown, depth = 0): boolean {
  if (typeof message !== "object" || message === null) return false;
  return depth >= maxDepth || Object.values(message).some((value) => isTooDeep(value, depth + 1));
}
