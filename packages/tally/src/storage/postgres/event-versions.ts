/** A change is found after this time at the latest if its process was killed before it announced it. */
const compareEveryMs = 10_000;

type Options = {
  /** A text for each event that is another one after each change. */
  read: () => Promise<Map<string, string>>;
  clock: () => number;
  /** Receives the events that are new, changed or gone. */
  onChanged: (codes: string[]) => void;
};

/** Finds changes of events that were not announced. */
export function createEventVersions({ read, clock, onChanged }: Options) {
  let known: ReadonlyMap<string, string> | undefined;
  let readAtMs = 0;
  let isDue = true;
  return {
    /** At the next call of `compareIfDue`. */
    compareSoon: (): void => void (isDue = true),

    async compareIfDue(): Promise<void> {
      if (!isDue && Math.abs(clock() - readAtMs) < compareEveryMs) return;
      isDue = false;
      readAtMs = clock();
      const before = known;
      const after = await read();
      known = after;
      if (!before) return;
      const codes = new Set([...before.keys(), ...after.keys()]);
      const changed = [...codes].filter((code) => before.get(code) !== after.get(code));
      if (changed.length > 0) onChanged(changed);
    },
  };
}
