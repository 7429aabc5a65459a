/** Throws a RangeError that names `field` and `value` unless `value` is a finite number of at least 0. */
export function assertAmount(field: string, value: unknown): asserts value is number {
  if (typeof value !== "number" || !(value >= 0 && value < Infinity)) {
    const shown = typeof value === "string" ? JSON.stringify(value) : String(value);
    throw new RangeError(`${field} must be a finite number of at least 0, got ${shown}`);
  }
}
