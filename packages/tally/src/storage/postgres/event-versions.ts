import type { Query } from "../database.ts";

/** A change is found after this time at the latest if its process was killed before it announced it. */
const compareEveryMs = 10_000;

type Options = {
  query: Query;
  clock: () => number;
  /** Receives the events that are new, changed or gone. */
  onChanged: (codes: string[]) => void;
};

/** A text for each event that is another one after each change. */
async function readVersions(query: Query): Promise<Map<string, string>> {
  const rows = await query<{ code: string; version: string }>(
    "SELECT code, CAST(xmin AS TEXT) AS version FROM event",
  );
  return new Map(rows.map(({ code, version }) => [code, version]));
}

/** Finds changes of events that were not announced. */
export function createEventVersions({ query, clock, onChanged }: Options) {
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
      const after = await readVersions(query);
      known = after;
      if (!before) return;
      const codes = new Set([...before.keys(), ...after.keys()]);
      const changed = [...codes].filter((code) => before.get(code) !== after.get(code));
      if (changed.length > 0) onChanged(changed);
    },
  };
}
