import type { JsonSchema } from "../../openapi/json-schemas.ts";
import type { LocaleProps } from "../figures/figures.tsx";
import { schemaFields } from "./schema-fields.ts";
import { TypeText } from "./type-text.tsx";

type Props = LocaleProps & { name: string; schema: JsonSchema };

/** The fields of a schema: path, type, and description with its unit. */
export function SchemaSection({ t, format, name, schema }: Props) {
  const id = `schema-${name}`;
  return (
    <section class="flow flow--tight" aria-labelledby={id}>
      <h3 id={id}>
        <code>{name}</code>
      </h3>
      <dl class="fields">
        {schemaFields(schema).map((field, row) => (
          <div key={row}>
            <dt>
              <code>{field.path}</code>
              {field.isOptional && <span class="tiny soft"> {t("tally.api.type.optional")}</span>}
            </dt>
            <dd class="tiny soft">
              <TypeText t={t} format={format} schema={field.schema} />
            </dd>
            <dd class="small">{field.schema.description}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
