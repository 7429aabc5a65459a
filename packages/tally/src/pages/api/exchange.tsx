import { operationExample } from "../../openapi/operation-example.ts";
import type { LocaleProps } from "../figures/figures.tsx";

/** A real request with its answer, folded away; nothing where there is none. */
export function Exchange({ t, id }: Pick<LocaleProps, "t"> & { id: string }) {
  const { request, answer } = operationExample(id);
  const shown = [
    { label: t("tally.api.sent"), value: request },
    { label: t("tally.api.received"), value: answer },
  ].filter(({ value }) => value !== undefined);
  if (shown.length === 0) return null;
  return (
    <details>
      <summary>{t("tally.api.example")}</summary>
      {shown.map(({ label, value }) => (
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
