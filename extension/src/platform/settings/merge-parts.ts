type Part = { [key: string]: unknown };

const isPart = (value: unknown): value is Part => typeof value === "object" && value !== null;

/** Merges two parts of one settings object, field by field. Values of `above` take precedence. */
export function mergeParts<T extends object>(below: T, above: T): T {
  const merged: Part = { ...(below as Part) };
  for (const [key, value] of Object.entries(above)) {
    const under = merged[key];
    merged[key] = isPart(under) && isPart(value) ? mergeParts(under, value) : value;
  }
  return merged as T;
}
