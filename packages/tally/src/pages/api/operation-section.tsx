import { paths } from "@digital-cleanup/challenge";
import { fieldMeaning } from "../../openapi/describe-fields.ts";
import { operationExample } from "../../openapi/operation-example.ts";
import { type Operation, queryParameters } from "../../openapi/operation.ts";
import type { OperationId } from "../../openapi/operations.ts";
import { Facts, type LocaleProps } from "../figures/figures.tsx";
import { TypeText } from "./type-text.tsx";

type Props = LocaleProps & { basePath: string; operation: Operation & { id: OperationId } };

export const OperationSection = (props: Props) => {
  const { t, operation } = props;
  const { id, method, path, key, query, body } = operation;
  return (
    <section class="card flow flow--tight" aria-labelledby={id}>
      <h3 id={id}>
        <code>
          {method.toUpperCase()} {path}
        </code>
      </h3>
      <p>{t(`tally.api.operation.${id}`)}</p>
      <Facts
        class="facts small"
        rows={[
          [t("tally.api.access"), key ? t(`tally.api.key.${key}`) : t("tally.api.everybody")],
          [t("tally.api.parameters"), query && <Parameters {...props} names={query} />],
          [t("tally.api.body"), body && <SchemaLink name={body} />],
          [t("tally.api.answer"), <Answer {...operation.answer} />],
          [t("tally.api.refusals"), <Refusals {...props} />],
        ]}
      />
      <Exchange t={t} id={id} />
    </section>
  );
};

const SchemaLink = ({ name }: { name: string }) => (
  <a href={`#schema-${name}`}>
    <code>{name}</code>
  </a>
);

const Parameters = ({
  t,
  format,
  names,
}: LocaleProps & { names: NonNullable<Operation["query"]> }) => (
  <ul>
    {names.map((name) => (
      <li key={name}>
        <code>{name}</code> {fieldMeaning(t, name)}{" "}
        <span class="tiny soft">
          (<TypeText t={t} format={format} schema={queryParameters[name]} />)
        </span>
      </li>
    ))}
  </ul>
);

const Answer = ({ status, schema, also = [] }: Operation["answer"]) => (
  <>
    {status} {schema && <SchemaLink name={schema} />}{" "}
    {also.map((type) => (
      <code key={type}>{type}</code>
    ))}
  </>
);

const Refusals = ({ t, basePath, operation }: Props) => (
  <ul class="refusals">
    {operation.problems.map((kind) => (
      <li key={kind}>
        <a href={`${basePath}${paths.problemPage(kind)}?lang=${t.language}`}>
          <code>{kind}</code>
        </a>
      </li>
    ))}
  </ul>
);

/** An example request and its response in a collapsed block; null if the operation has no example. */
function Exchange({ t, id }: Pick<LocaleProps, "t"> & { id: string }) {
  const { request, answer } = operationExample(id);
  const messages = [
    { label: t("tally.api.sent"), value: request },
    { label: t("tally.api.received"), value: answer },
  ].filter(({ value }) => value !== undefined);
  if (messages.length === 0) return null;
  return (
    <details>
      <summary>{t("tally.api.example")}</summary>
      {messages.map(({ label, value }) => (
        <figure key={label} class="flow flow--tight">
          <figcaption class="tiny soft">{label}</figcaption>
          <pre class="payload" tabIndex={0} role="region" aria-label={`${label}, ${id}`}>
            {JSON.stringify(value, null, 1)}
          </pre>
        </figure>
      ))}
    </details>
  );
}
