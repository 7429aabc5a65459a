type Part = { [key: string]: unknown };

const isPart = (value: unknown): value is Part => typeof value === "object" && value !== null;

/** Two parts of one settings object as one: what `above` gives holds, field by field. */
export function mergeParts<T extends object>(below: T, above: T): T {
  const merged: Part = { ...(below as Part) };
  for (const [key, value] of Object.entries(above)) {
    const under = merged[key];
    merged[key] = isPart(under) && isPart(value) ? mergeParts(under, value) : value;
  }
  return merged as T;
}
