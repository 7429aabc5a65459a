type Entries = Record<string, unknown>;

const isObject = (value: unknown): value is Entries =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * A policy's value in the form of `example`, as far as another form can mean only that: a registry holds lists as numbered keys, lists
 * and objects as JSON, booleans as 0 and 1, and templates of policies write numbers as text. Anything else is returned as it is.
 */
export function understandValue(example: unknown, value: unknown): unknown {
  if (Array.isArray(example)) return understandList(value);
  if (typeof example === "boolean") return understandBoolean(value);
  if (typeof example === "number") return understandNumber(value);
  if (typeof example === "string") return typeof value === "string" ? value.trim() : value;
  return isObject(example) ? understandObject(example, value) : value;
}

function understandList(value: unknown): unknown {
  if (typeof value === "string") {
    const parsed = parseJson(value);
    return Array.isArray(parsed) ? parsed : value.trim() === "" ? [] : [value.trim()];
  }
  if (!isObject(value)) return value;
  const keys = Object.keys(value);
  if (!keys.every((key) => /^\d+$/.test(key))) return value;
  return keys.toSorted((one, other) => Number(one) - Number(other)).map((key) => value[key]);
}

function understandBoolean(value: unknown): unknown {
  const text = typeof value === "string" ? value.trim().toLowerCase() : value;
  if (text === 1 || text === "1" || text === "true") return true;
  return text === 0 || text === "0" || text === "false" ? false : value;
}

const understandNumber = (value: unknown): unknown =>
  typeof value === "string" && /^\s*\d+(?:\.\d+)?\s*$/.test(value) ? Number(value) : value;

function understandObject(example: Entries, value: unknown): unknown {
  const entries = typeof value === "string" ? parseJson(value) : value;
  if (!isObject(entries)) return value;
  return Object.fromEntries(
    Object.entries(entries).map(([key, part]) => [
      key,
      Object.hasOwn(example, key) ? understandValue(example[key], part) : part,
    ]),
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON: the text itself is the value.
    return undefined;
  }
}
