/** The list with the item one place earlier or later; the same list if it is already at that end. */
export function moveItem<T>(items: readonly T[], item: T, by: -1 | 1): readonly T[] {
  const from = items.indexOf(item);
  const neighbour = items[from + by];
  if (neighbour === undefined) return items;
  return items.map((one) => (one === item ? neighbour : one === neighbour ? item : one));
}
