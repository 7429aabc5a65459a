import type { ComponentChildren } from "preact";
import type { JsonSchema } from "../../openapi/json-schemas.ts";
import type { LocaleProps } from "../figures/figures.tsx";

type Props = LocaleProps & { schema: JsonSchema };

/** The type of a field in words. A referenced schema becomes a link to its table. */
export function TypeText({ t, format, schema }: Props): ComponentChildren {
  const { $ref, const: constant, enum: values, items, anyOf, oneOf } = schema;
  if ($ref) {
    const name = $ref.split("/").at(-1);
    return (
      <a href={`#schema-${name}`}>
        <code>{name}</code>
      </a>
    );
  }
  if (constant !== undefined) return <code>{JSON.stringify(constant)}</code>;
  if (values) return <code>{values.map(String).join(" | ")}</code>;
  const alternatives = anyOf ?? oneOf;
  if (alternatives) {
    return alternatives.map((alternative, index) => (
      <span key={index}>
        {index > 0 && ` ${t("tally.api.type.or")} `}
        <TypeText t={t} format={format} schema={alternative} />
      </span>
    ));
  }
  if (schema.type === "array" && items && typeof items === "object" && !Array.isArray(items)) {
    return (
      <>
        {t("tally.api.type.list")} (<TypeText t={t} format={format} schema={items} />)
      </>
    );
  }
  return simpleType({ t, format, schema });
}

function simpleType({ t, format, schema }: Props): string {
  const { type, minimum, maximum, maxLength, pattern, propertyNames } = schema;
  if (type === "integer") {
    const min = minimum ?? Number.MIN_SAFE_INTEGER;
    if (min === Number.MIN_SAFE_INTEGER) return t("tally.api.type.integer");
    return maximum === undefined || maximum === Number.MAX_SAFE_INTEGER
      ? t("tally.api.type.atLeast", { min: format.number(min) })
      : t("tally.api.type.between", { min: format.number(min), max: format.number(maximum) });
  }
  if (type === "string" && pattern) return t("tally.api.type.pattern", { pattern });
  if (type === "string" && maxLength) {
    return t("tally.api.type.upTo", { max: format.number(maxLength) });
  }
  if (type === "object" && propertyNames && typeof propertyNames === "object") {
    return t("tally.api.type.map", { keys: (propertyNames.enum ?? []).join(" | ") });
  }
  if (type === "null") return t("tally.api.type.nothing");
  const name = simpleTypes.find((known) => known === type);
  return t(`tally.api.type.${name ?? "any"}`);
}

const simpleTypes = ["string", "number", "boolean", "object"] as const;
