/** How to close what is open, in the order in which it was opened. */
const open: (() => unknown)[] = [];

/**
 * `close`, which runs once, however often it is called. The end-to-end tests call it at the end of the test, of the `describe` or of
 * the file that opened it; other programs call it themselves.
 */
export function closeWithTests<Result>(close: () => Result): () => Result {
  let closed: { result: Result } | undefined;
  const closeOnce = () => (closed ??= { result: close() }).result;
  open.push(closeOnce);
  return closeOnce;
}

/** How much has been opened. */
export const openCount = (): number => open.length;

/** Closes what was opened since `openCount` was `count`, last opened first. */
export async function closeSince(count: number): Promise<void> {
  for (const close of open.splice(count).toReversed()) await close();
}
