import type { RollupFigures } from "@digital-cleanup/challenge";

/** The sum of one field over many figures, whatever its shape. */
type FieldSum = {
  /** How many of the added figures have the field, and in how many of these it is null. */
  present: number;
  nulls: number;
  number: number;
  /** Absent while no decimal string was added. */
  decimal?: bigint;
  /** Absent if the field is no object. */
  fields?: Map<string, FieldSum>;
};

const noSum = (): FieldSum => ({ present: 0, nulls: 0, number: 0 });

function add(sum: FieldSum, value: unknown, sign: 1 | -1): void {
  sum.present += sign;
  if (value === null) sum.nulls += sign;
  else if (typeof value === "number") sum.number += sign * value;
  else if (typeof value === "string") {
    sum.decimal ??= 0n;
    // Most sums are 0, and reading a decimal takes longer than comparing it.
    if (value !== "0") sum.decimal += BigInt(sign) * BigInt(value);
  } else if (typeof value === "object") {
    const fields = (sum.fields ??= new Map());
    for (const [name, part] of Object.entries(value)) {
      if (part === undefined) continue;
      const field = fields.get(name) ?? noSum();
      fields.set(name, field);
      add(field, part, sign);
      if (field.present === 0) fields.delete(name);
    }
  }
}

/** A field is null only if it was null in all figures that have it. */
function read({ present, nulls, number, decimal, fields }: FieldSum): unknown {
  if (nulls === present) return null;
  if (fields) return Object.fromEntries(Array.from(fields, ([name, sum]) => [name, read(sum)]));
  return decimal === undefined ? number : String(decimal);
}

const noFigures: RollupFigures = {
  events: 0,
  eventsWithTotals: 0,
  participations: 0,
  totals: null,
  collected: { devices: {}, grams: "0" },
  declaredByOrganisers: { events: 0 },
};

/** A running sum of figures, to which those of an event are added, and from which they are taken away again. */
export function createFigureSum() {
  const sum = noSum();
  return {
    add: (figures: RollupFigures): void => add(sum, figures, 1),
    remove: (figures: RollupFigures): void => add(sum, figures, -1),
    read: (): RollupFigures => (sum.present === 0 ? noFigures : (read(sum) as RollupFigures)),
  };
}

export type FigureSum = ReturnType<typeof createFigureSum>;
