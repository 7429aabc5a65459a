import { paths, problemKinds } from "@digital-cleanup/challenge";
import type { JsonSchema } from "../../openapi/json-schemas.ts";
import { operationGroups } from "../../openapi/operation.ts";
import { operations } from "../../openapi/operations.ts";
import { problems } from "../../responses/problem-response.ts";
import { Facts, type LocaleProps } from "../figures/figures.tsx";
import { OperationSection } from "./operation-section.tsx";
import { schemaFields } from "./schema-fields.ts";
import { TypeText } from "./type-text.tsx";

type Props = LocaleProps & { basePath: string; schemas: Record<string, JsonSchema> };

const rules = [
  "numbers",
  "units",
  "retry",
  "groups",
  "keys",
  "tags",
  "problems",
  "version",
] as const;

export const ApiPage = ({ t, format, basePath, schemas }: Props) => (
  <>
    <div class="flow flow--tight">
      <h1>{t("tally.api.title")}</h1>
      <p class="lead">{t("tally.api.lead")}</p>
      <p>
        {t("tally.api.machine")}{" "}
        <a href={`${basePath}${paths.openApi}?lang=${t.language}`}>
          <code>openapi.json</code>
        </a>
      </p>
      <nav aria-label={t("tally.api.contents")}>
        <ul class="row small">
          {operationGroups.map((group) => (
            <li key={group}>
              <a href={`#group-${group}`}>{t(`tally.api.group.${group}`)}</a>
            </li>
          ))}
          <li>
            <a href="#objects">{t("tally.api.schemas")}</a>
          </li>
          <li>
            <a href="#refusals">{t("tally.api.problems")}</a>
          </li>
        </ul>
      </nav>
    </div>
    <section class="flow flow--tight" aria-labelledby="rules">
      <h2 id="rules">{t("tally.api.rules")}</h2>
      <ul class="rules small">
        {rules.map((rule) => (
          <li key={rule}>{t(`tally.api.rule.${rule}`)}</li>
        ))}
      </ul>
    </section>
    {operationGroups.map((group) => (
      <section key={group} class="flow" aria-labelledby={`group-${group}`}>
        <h2 id={`group-${group}`}>{t(`tally.api.group.${group}`)}</h2>
        {operations
          .filter((operation) => operation.group === group)
          .map((operation) => (
            <OperationSection
              key={operation.id}
              t={t}
              format={format}
              basePath={basePath}
              operation={operation}
            />
          ))}
      </section>
    ))}
    <section class="flow" aria-labelledby="objects">
      <h2 id="objects">{t("tally.api.schemas")}</h2>
      {Object.entries(schemas).map(([name, schema]) => (
        <SchemaSection key={name} t={t} format={format} name={name} schema={schema} />
      ))}
    </section>
    <section class="flow flow--tight" aria-labelledby="refusals">
      <h2 id="refusals">{t("tally.api.problems")}</h2>
      <Facts
        class="facts small"
        rows={problemKinds.map((kind) => [
          <>
            <a href={`${basePath}${paths.problemPage(kind)}?lang=${t.language}`}>
              <code>{kind}</code>
            </a>{" "}
            {problems[kind].status}
          </>,
          t(`tally.api.problem.${kind}`),
        ])}
      />
    </section>
  </>
);

type SchemaSectionProps = LocaleProps & { name: string; schema: JsonSchema };

function SchemaSection({ t, format, name, schema }: SchemaSectionProps) {
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
