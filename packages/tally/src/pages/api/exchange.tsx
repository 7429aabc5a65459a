import { operationExample } from "../../openapi/operation-example.ts";
import type { LocaleProps } from "../figures/figures.tsx";

/** An example request and its response in a collapsed block; null if the operation has no example. */
export function Exchange({ t, id }: Pick<LocaleProps, "t"> & { id: string }) {
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
