import type { MessageKey, Text } from "@digital-cleanup/text";
import type { JsonSchema } from "./json-schemas.ts";

const prefix = "tally.api.field.";

/** The meaning and the unit of a field; undefined if the locale has no text for it. */
export function fieldMeaning(t: Text, name: string): string | undefined {
  const key = prefix + name;
  if (!Object.hasOwn(t.messages, key)) return;
  const write: (key: MessageKey) => string = t;
  return write(key as MessageKey);
}

/** A schema with a description for each of its fields. */
export function describeFields(t: Text, schema: JsonSchema): JsonSchema {
  const describe = (child: unknown): unknown => {
    if (Array.isArray(child)) return child.map(describe);
    const isSchema = child !== null && typeof child === "object";
    return isSchema ? describeFields(t, child as JsonSchema) : child;
  };
  return Object.fromEntries(
    Object.entries(schema).map(([keyword, value]) => [
      keyword,
      keyword === "properties" ? withMeanings(t, value as Properties) : describe(value),
    ]),
  );
}

type Properties = Record<string, JsonSchema>;

const withMeanings = (t: Text, properties: Properties): Properties =>
  Object.fromEntries(
    Object.entries(properties).map(([name, schema]) => {
      const description = fieldMeaning(t, name);
      return [name, { ...describeFields(t, schema), ...(description && { description }) }];
    }),
  );
