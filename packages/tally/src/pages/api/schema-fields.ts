import type { JsonSchema } from "../../openapi/json-schemas.ts";

/** `path` starts at the root, as in `totals.measured.files`; `*` is any key, `[]` any item. */
export type SchemaField = { path: string; schema: JsonSchema; isOptional: boolean };

const isSchema = (child: JsonSchema["items"]): child is JsonSchema =>
  typeof child === "object" && !Array.isArray(child);

/** The fields that a schema defines inline. Referenced schemas are left out, because they have their own tables. */
export function schemaFields(schema: JsonSchema, prefix = ""): SchemaField[] {
  const own = Object.entries(schema.properties ?? {}).flatMap(([name, child]): SchemaField[] => {
    if (!isSchema(child)) return [];
    const path = prefix + name;
    const isOptional = !(schema.required ?? []).includes(name);
    return [{ path, schema: child, isOptional }, ...schemaFields(child, `${path}.`)];
  });
  const entry = schema.items;
  const listed = isSchema(entry) ? schemaFields(entry, `${prefix.replace(/\.$/, "")}[].`) : [];
  const any = schema.additionalProperties;
  const mapped = isSchema(any) ? schemaFields(any, `${prefix}*.`) : [];
  const alternatives = [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].flatMap((alternative) =>
    isSchema(alternative) ? schemaFields(alternative, prefix) : [],
  );
  return [...own, ...listed, ...mapped, ...alternatives];
}
