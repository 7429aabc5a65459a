import {
  type Figure,
  type FigureLevel,
  publicFields,
  type PublishedTotals,
  totalsFromSums,
} from "@digital-cleanup/challenge";

/** The level at which each figure of a batch was published. */
export type FigureLevels = Partial<Record<Figure, FigureLevel>>;

/** What an event has published, and from how many contributions; lists are by index of a public sum. */
export type PublicSums = {
  sums: readonly bigint[];
  /** Contributions inside each sum: at least so many. */
  holders: readonly number[];
  /** The figures of which something was published. */
  figures: ReadonlySet<Figure>;
};

export const noPublicSums: PublicSums = {
  sums: publicFields.map(() => 0n),
  holders: publicFields.map(() => 0),
  figures: new Set(),
};

const indexes = new Map(publicFields.map((field, index) => [field, index]));

/** Reads a list of public sums by name. */
export const readFrom =
  (sums: readonly bigint[]) =>
  (field: string): bigint =>
    sums[indexes.get(field)!]!;

/** Null while nothing was published. */
export const publicTotals = ({ sums, figures }: PublicSums): PublishedTotals | null =>
  figures.size === 0 ? null : totalsFromSums((figure) => figures.has(figure), readFrom(sums));

type Named = Record<string, string | number>;

function byName<T extends bigint | number>(values: readonly T[], zero: T): Named {
  const named: Named = {};
  for (const [index, value] of values.entries()) {
    if (value !== zero)
      named[publicFields[index]!] = typeof value === "bigint" ? `${value}` : value;
  }
  return named;
}

function indexOf(name: string): number {
  const index = indexes.get(name);
  if (index === undefined) throw new RangeError(`a stored batch names the public sum ${name}`);
  return index;
}

function fromNames<T>(named: Named, zero: T, read: (value: string | number) => T): T[] {
  const values = publicFields.map(() => zero);
  for (const [name, value] of Object.entries(named)) values[indexOf(name)] = read(value);
  return values;
}

/** A change of public sums as stored with its batch: JSON by name, sums of 0 left out. */
export const changeToText = (change: readonly bigint[]): string =>
  JSON.stringify(byName(change, 0n));
/** The inverse of `changeToText`. Throws a `RangeError` for a sum that this version does not know. */
export const changeFromText = (text: string): bigint[] => fromNames(JSON.parse(text), 0n, BigInt);

/** Adds a stored change to sums, without a list of all the parts that it leaves as they are. */
export function addChangeFromText(sums: bigint[], text: string): void {
  for (const [name, added] of Object.entries(JSON.parse(text) as Record<string, string>)) {
    sums[indexOf(name)]! += BigInt(added);
  }
}

export const publicSumsToText = ({ sums, holders, figures }: PublicSums): string =>
  JSON.stringify({
    figures: [...figures],
    sums: byName(sums, 0n),
    holders: byName(holders, 0),
  });

/** The inverse of `publicSumsToText`. Throws a `RangeError` for a sum that this version does not know. */
export function publicSumsFromText(text: string): PublicSums {
  const { figures, sums, holders } = JSON.parse(text) as {
    figures: Figure[];
    sums: Named;
    holders: Named;
  };
  return {
    figures: new Set(figures),
    sums: fromNames(sums, 0n, BigInt),
    holders: fromNames(holders, 0, Number),
  };
}
