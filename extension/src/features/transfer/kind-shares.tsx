import "./kind-shares.css";
import type { ComponentChildren } from "preact";
import { usePage } from "../../ui/page-context.ts";
import type { Kind } from "@digital-cleanup/page-weight";

const colours: Record<Kind, string> = {
  image: "var(--data-1)",
  script: "var(--data-2)",
  media: "var(--data-3)",
  font: "var(--data-4)",
  document: "var(--data-5)",
  other: "var(--data-6)",
};

/** Bytes by kind, largest first and `other` last. `children` follow in the list. */
export function KindShares(props: {
  id: string;
  bytesByKind: Record<Kind, number>;
  children?: ComponentChildren;
}) {
  const { t, format } = usePage();
  const parts = (Object.keys(colours) as Kind[])
    .map((kind) => ({ kind, bytes: props.bytesByKind[kind] }))
    .filter(({ bytes }) => bytes > 0)
    .toSorted(
      (a, b) => Number(a.kind === "other") - Number(b.kind === "other") || b.bytes - a.bytes,
    );
  return (
    <>
      <div class="stack" role="img" aria-label={t("transfer.byKind")}>
        {parts.map(({ kind, bytes }) => (
          <i key={kind} style={{ "--v": bytes, "--c": colours[kind] }} />
        ))}
      </div>
      <ul class="legend" id={props.id}>
        {parts.map(({ kind, bytes }) => (
          <li key={kind}>
            <span class="key" style={{ "--c": colours[kind] }} />
            {t(`transfer.${kind}`)}
            <b>
              <data value={bytes}>{format.bytes(bytes)}</data>
            </b>
          </li>
        ))}
        {props.children}
      </ul>
    </>
  );
}
