/** Does the work of each item in turn, and of no other once there is no network. Resolves to whether all was done. */
export async function whileOnline<Item>(
  items: readonly Item[],
  work: (item: Item) => Promise<void>,
  isOnline = () => navigator.onLine,
): Promise<boolean> {
  for (const item of items) {
    if (!isOnline()) return false;
    await work(item);
  }
  return true;
}
