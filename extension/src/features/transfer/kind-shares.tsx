import { Fragment } from "preact";
import { usePage } from "../../ui/page-context.ts";
import type { Kind } from "@digital-cleanup/page-weight";

const colours: Record<Kind, string> = {
  media: "var(--data-1)",
  image: "var(--data-2)",
  script: "var(--data-3)",
  font: "var(--data-4)",
  document: "var(--data-5)",
  other: "var(--data-6)",
};

/** A kind of which less is estimated is not marked: its share would read as 0%. */
const minMarkedShare = 0.005;

/** Bytes by kind, largest first and `other` last. The estimated part of a kind is hatched, and its value marked. */
export function KindShares(props: {
  id: string;
  bytesByKind: Record<Kind, number>;
  /** Absent if it is not known by kind. */
  estimatedByKind?: Record<Kind, number>;
}) {
  const { t, format } = usePage();
  const parts = (Object.keys(colours) as Kind[])
    .map((kind) => ({
      kind,
      bytes: props.bytesByKind[kind],
      estimated: props.estimatedByKind?.[kind] ?? 0,
    }))
    .filter(({ bytes }) => bytes > 0)
    .toSorted(
      (a, b) => Number(a.kind === "other") - Number(b.kind === "other") || b.bytes - a.bytes,
    );
  return (
    <>
      <div class="stack" role="img" aria-label={t("transfer.byKind")}>
        {parts.map(({ kind, bytes, estimated }) => (
          <Fragment key={kind}>
            {bytes > estimated && <i style={{ "--v": bytes - estimated, "--c": colours[kind] }} />}
            {estimated > 0 && <i class="open" style={{ "--v": estimated, "--c": colours[kind] }} />}
          </Fragment>
        ))}
      </div>
      <ul class="legend" id={props.id}>
        {parts.map(({ kind, bytes, estimated }) => (
          <li key={kind}>
            <span class="key" style={{ "--c": colours[kind] }} />
            {t(`transfer.kind.${kind}`)}
            <b>
              {estimated >= minMarkedShare * bytes && <About />}
              <data value={bytes}>{format.bytes(bytes)}</data>
            </b>
          </li>
        ))}
      </ul>
    </>
  );
}

function About() {
  const { t } = usePage();
  return (
    <>
      <span aria-hidden="true">≃ </span>
      <span class="hidden">{t("transfer.about")} </span>
    </>
  );
}
