import * as z from "zod/mini";

/**
 * `value` as the schema parses it. Throws a RangeError that names the field and the value. Of a string only the length is given
 * unless `shows` is `texts`, so that no text of a page and no site's name ends up in a log.
 */
export function parseField<Output>(
  field: string,
  schema: z.ZodMiniType<Output>,
  value: unknown,
  shows: "lengths" | "texts" = "lengths",
): Output {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const issue = innermost(result.error.issues[0]!);
  let invalid = value;
  for (const key of issue.path) {
    invalid = (invalid as Record<PropertyKey, unknown> | undefined)?.[key];
  }
  const path = [field, ...issue.path].filter((part) => part !== "").join(".");
  throw new RangeError(`${path} ${describeRequirement(issue)}, got ${describe(invalid, shows)}`);
}

/** Of several types of values, what is wrong with the one that has the type of this value. */
function innermost(issue: z.core.$ZodIssue): z.core.$ZodIssue {
  if (issue.code !== "invalid_union") return issue;
  const [inner] = issue.errors.find(([first]) => first?.path[0] !== "type") ?? [];
  return inner ? innermost({ ...inner, path: [...issue.path, ...inner.path] }) : issue;
}

function describeRequirement(issue: z.core.$ZodIssue): string {
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
      return "is not valid";
  }
}

function describe(value: unknown, shows: "lengths" | "texts"): string {
  if (typeof value === "string") {
    return shows === "texts" ? JSON.stringify(value) : `a string of ${value.length} characters`;
  }
  return typeof value === "object" && value !== null ? "an object" : String(value);
}
