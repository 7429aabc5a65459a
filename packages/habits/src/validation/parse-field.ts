import * as z from "zod/mini";

/**
 * `value` as its schema gives it. Throws a RangeError that names the field and the value. Of a string only the length is told
 * unless `shows` is `texts`: what comes from a page or names a site must not end up in a log.
 */
export function checked<Output>(
  field: string,
  schema: z.ZodMiniType<Output>,
  value: unknown,
  shows: "lengths" | "texts" = "lengths",
): Output {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const issue = result.error.issues[0]!;
  let wrong = value;
  for (const key of issue.path) wrong = (wrong as Record<PropertyKey, unknown> | undefined)?.[key];
  const path = [field, ...issue.path].filter((part) => part !== "").join(".");
  throw new RangeError(`${path} ${wantedBy(issue)}, got ${show(wrong, shows)}`);
}

function wantedBy(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case "invalid_type":
      return `must be ${issue.expected}`;
    case "too_small":
      return `must be at least ${issue.minimum}`;
    case "too_big":
      return `must be at most ${issue.maximum}`;
    case "invalid_value":
      return `must be one of ${issue.values.map(String).join(", ")}`;
    case "unrecognized_keys":
      return `must not have ${issue.keys.join(", ")}`;
    case "custom":
      return issue.message;
    default:
      return "is not what it must be";
  }
}

function show(value: unknown, shows: "lengths" | "texts"): string {
  if (typeof value === "string") {
    return shows === "texts" ? JSON.stringify(value) : `a string of ${value.length} characters`;
  }
  return typeof value === "object" && value !== null ? "an object" : String(value);
}
