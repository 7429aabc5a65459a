import type * as z from "zod/mini";

type Path = readonly string[];
type Fields = Record<string, unknown>;

/** The path leads to a field that was found, so every step but the last is an object. */
const parentOf = (message: unknown, path: Path): Fields =>
  path.slice(0, -1).reduce((fields, name) => fields[name] as Fields, message as Fields);

/** Anything but a size becomes a number that no schema accepts. */
const bytesOf = (value: unknown = 0): number =>
  typeof value === "number" && Number.isSafeInteger(value) && value >= 0 ? value : Number.NaN;

/** The bytes of a category are then counted as `other`, because the categories add up to `bytes`. */
function removeField(message: unknown, path: Path): void {
  const [parent, name] = [parentOf(message, path), path.at(-1)!];
  if (path.at(-2) === "bytesByCategory") {
    parent.other = bytesOf(parent.other) + bytesOf(parent[name]);
  }
  delete parent[name];
}

/** A long list of fields would make an answer many times as long as the message. */
const maxIgnored = 100;

/**
 * Reads a message that a newer client may have written: fields that a strict schema does not know are removed from it, and
 * listed.
 */
export function readKnownFields<T>(
  schema: z.ZodMiniType<T>,
  message: unknown,
): z.core.util.SafeParseResult<T> & { ignored: string[] } {
  const strict = schema.safeParse(message);
  const unknown = (strict.error?.issues ?? []).flatMap((issue) =>
    issue.code === "unrecognized_keys"
      ? issue.keys.map((key) => [...issue.path, key].map(String))
      : [],
  );
  if (unknown.length === 0) return { ...strict, ignored: [] };
  for (const path of unknown) removeField(message, path);
  return {
    ...schema.safeParse(message),
    ignored: unknown.slice(0, maxIgnored).map((path) => path.join(".")),
  };
}

/** Whether an answer that lists `path` as ignored means the amount of `field`, also as what an unknown category became. */
export const isIgnored = (field: string, path: string): boolean =>
  `${field}.`.startsWith(`${path}.`) ||
  (field.endsWith(".bytesByCategory.other") && path.startsWith(field.slice(0, -"other".length)));
