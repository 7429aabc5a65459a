import type * as z from "zod/mini";

type Path = readonly string[];
type Fields = Record<string, unknown>;

const isFields = (value: unknown): value is Fields => typeof value === "object" && value !== null;

const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (found, name) => (isFields(found) && Object.hasOwn(found, name) ? found[name] : undefined),
    value,
  );

/** The bytes of a category are then counted as `other`, because the categories add up to `bytes`. */
function removeFields(message: unknown, paths: readonly Path[]): void {
  for (const path of paths) {
    const [name, parent] = [path.at(-1)!, valueAt(message, path.slice(0, -1))];
    if (!isFields(parent) || !Object.hasOwn(parent, name)) continue;
    if (path.at(-2) === "bytesByCategory") {
      parent.other = Number(parent.other ?? 0) + Number(parent[name]);
    }
    delete parent[name];
  }
}

/** A copy without the fields that an answer lists as `ignored`. */
export function withoutIgnored<T>(message: T, ignored: readonly string[]): T {
  const copy = structuredClone(message);
  removeFields(
    copy,
    ignored.map((field) => field.split(".")),
  );
  return copy;
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
  removeFields(message, unknown);
  return {
    ...schema.safeParse(message),
    ignored: unknown.slice(0, maxIgnored).map((path) => path.join(".")),
  };
}
