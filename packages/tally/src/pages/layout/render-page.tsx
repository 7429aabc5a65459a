import { gzipSync } from "node:zlib";
import type { Text } from "@digital-cleanup/text";
import type { ComponentChildren, ComponentProps } from "preact";
import { renderToString } from "preact-render-to-string";
import { Document } from "./document.tsx";
import { pageFormat } from "./page-format.ts";

type DocumentProps = ComponentProps<typeof Document>;
export type PageContent = Omit<DocumentProps, "children" | "foot"> & {
  body: ComponentChildren;
  /** Compressed bytes of the files that a first visit loads beside the page. */
  filesBytes: number;
};

/** Stands for the weight until it is known. After the footer, a page has only JSON, which escapes it. */
const weightMark = "\u0001";

/** A whole page. Its footer shows the page's weight, which is computed without it. */
export function renderPage({ body, filesBytes, ...page }: PageContent): string {
  const { t } = page;
  const html = renderToString(
    <Document {...page} foot={<Foot t={t} weight={weightMark} />}>
      {body}
    </Document>,
  );
  // Without a footer, there is no weight to show.
  if (page.layout?.isBare) return `<!doctype html>${html}`;
  const at = html.lastIndexOf(weightMark);
  const document = (weight: string) =>
    `<!doctype html>${html.slice(0, at)}${weight}${html.slice(at + 1)}`;
  const bytes = gzipSync(document("")).length + filesBytes;
  return document(t("tally.page.weight", { size: pageFormat(t.language).bytes(bytes) }));
}

const Foot = ({ t, weight }: { t: Text; weight: string }) => (
  <>
    <p>
      {t("tally.page.independent")} {t("tally.page.retention")}
    </p>
    <p>{weight}</p>
  </>
);
