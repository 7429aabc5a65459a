/** The valid parts of a list or an object of which some are not, and the names of those that are not. */
export type Salvaged = { value: unknown; dropped: string[] };

/** Checks each item of a list, or each field of an object, by itself. Undefined if nothing of the value is valid. */
export function salvage(
  value: unknown,
  isValid: (candidate: unknown) => boolean,
): Salvaged | undefined {
  if (Array.isArray(value)) return salvageList(value, isValid);
  if (typeof value !== "object" || value === null) return undefined;
  const dropped: string[] = [];
  const kept = salvageFields(value, [], isValid, dropped);
  return kept && isValid(kept) ? { value: kept, dropped } : undefined;
}

function salvageList(
  items: unknown[],
  isValid: (candidate: unknown) => boolean,
): Salvaged | undefined {
  const kept = items.filter((item) => isValid([item]));
  if (kept.length === 0) return undefined;
  const dropped = items.flatMap((item, index) => (isValid([item]) ? [] : [String(index + 1)]));
  return { value: kept, dropped };
}

/** Deep enough for the settings of suggestions: group, rule, threshold. */
const maxDepth = 3;

function salvageFields(
  fields: object,
  path: string[],
  isValid: (candidate: unknown) => boolean,
  dropped: string[],
): object | undefined {
  const kept = Object.entries(fields).flatMap(([name, part]) => {
    const at = [...path, name];
    if (isValid(nest(at, part))) return [[name, part] as const];
    const isDeeper = typeof part === "object" && part !== null && at.length < maxDepth;
    const inner = isDeeper ? salvageFields(part as object, at, isValid, dropped) : undefined;
    if (!isDeeper) dropped.push(at.join("."));
    return inner ? [[name, inner] as const] : [];
  });
  return kept.length > 0 ? Object.fromEntries(kept) : undefined;
}

const nest = (path: string[], value: unknown): unknown =>
  path.reduceRight((inner, name) => Object.fromEntries([[name, inner]]), value);
