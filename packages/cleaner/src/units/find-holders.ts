/** Of some units, the contents that have copies. */
export type Holding = { unit: readonly string[]; contents: ReadonlySet<number> };

export const holdingOf = (
  unit: readonly string[],
  contents: ReadonlyMap<string, number>,
): Holding => ({
  unit,
  contents: new Set(unit.flatMap((path) => contents.get(path) ?? [])),
});

/** Finds, for one of the units, the others that have all of its contents in files of their own. */
export function createHolderFinder<T extends Holding>(all: readonly T[]): (one: T) => T[] {
  const byContent = new Map<number, T[]>();
  for (const each of all) {
    for (const content of each.contents) {
      const sharing = byContent.get(content);
      if (sharing) sharing.push(each);
      else byContent.set(content, [each]);
    }
  }
  return (one) => {
    // Settings may be equal in any number of units, their photos hardly.
    let fewest: readonly T[] = all;
    for (const content of one.contents) {
      const sharing = byContent.get(content) ?? [];
      if (sharing.length < fewest.length) fewest = sharing;
    }
    const own = new Set(one.unit);
    const isHolder = ({ unit, contents }: T) =>
      contents.size >= one.contents.size &&
      [...one.contents].every((content) => contents.has(content)) &&
      !unit.some((path) => own.has(path));
    return fewest.filter(isHolder);
  };
}
