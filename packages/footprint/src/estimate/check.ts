/** Throws a RangeError unless `input` is an object. */
export function assertObject(input: object, field = "options"): void {
  if (Object(input) !== input)
    throw new RangeError(`${field} must be an object, got ${show(input)}`);
}

/**
 * Throws a RangeError if `input` is not an object, and one that names a field of `input` which is not one of `fields`: a misspelt option would silently take its default.
 */
export function assertFields<Input extends object>(
  input: Input,
  fields: readonly (keyof Input & string)[],
  parent?: string,
): void {
  assertObject(input);
  for (const field in input) {
    if (!fields.includes(field) && Object.hasOwn(input, field)) {
      const name = parent === undefined ? field : `${parent}.${field}`;
      throw new RangeError(`${name} is not an option; the options are ${fields.join(", ")}`);
    }
  }
}

/** Throws a RangeError that names `field` and `value` unless `value` is a finite number of at least 0. */
export function assertQuantity(field: string, value: unknown): asserts value is number {
  if (typeof value !== "number" || !(value >= 0 && value < Infinity)) {
    throw new RangeError(`${field} must be a finite number of at least 0, got ${show(value)}`);
  }
}

/** Throws a RangeError that names `field` and `value` unless `value` is a finite number above 0. */
export function assertPositive(field: string, value: unknown): asserts value is number {
  if (typeof value !== "number" || !(value > 0 && value < Infinity)) {
    throw new RangeError(`${field} must be a finite number above 0, got ${show(value)}`);
  }
}

/** Throws a RangeError that names `hoursPerDay` and its value unless it is a number above 0, and 24 at most. */
export function assertHoursPerDay(value: unknown): void {
  if (typeof value !== "number" || !(value > 0 && value <= 24)) {
    throw new RangeError(`hoursPerDay must be above 0 and at most 24, got ${show(value)}`);
  }
}

/** Throws a RangeError that names `field` and `value` unless `value` is a number from 0 to 1. */
export function assertShare(field: string, value: unknown): asserts value is number {
  if (typeof value !== "number" || !(value >= 0 && value <= 1)) {
    throw new RangeError(`${field} must be a number from 0 to 1, got ${show(value)}`);
  }
}

/** Throws a RangeError that names `field`, `value` and the allowed words unless `value` is a key of `table`. */
export function assertKey<K extends string>(
  field: string,
  value: unknown,
  table: Readonly<Partial<Record<K, unknown>>>,
): asserts value is K {
  if (typeof value !== "string" || !Object.hasOwn(table, value)) {
    const allowed = Object.keys(table).join(", ");
    throw new RangeError(`${field} must be one of ${allowed}, got ${show(value)}`);
  }
}

export function show(value: unknown): string {
  return typeof value === "string" ? JSON.stringify(value) : String(value);
}
