import { gzipSync } from "node:zlib";
import { createFormat, type Text } from "@digital-cleanup/text";
import type { ComponentChildren, ComponentProps } from "preact";
import { renderToString } from "preact-render-to-string";
import { Document } from "./document.tsx";

type DocumentProps = ComponentProps<typeof Document>;
export type PageContent = Omit<DocumentProps, "children" | "foot"> & {
  body: ComponentChildren;
  /** Compressed bytes of the files that a first visit loads beside the page. */
  filesBytes: number;
};

/**
 * A whole page. Its footer shows the page's weight, so the page is rendered once without it to
 * compute the weight.
 */
export function renderPage({ body, filesBytes, ...page }: PageContent): string {
  const { t } = page;
  const render = (weight: string) =>
    `<!doctype html>${renderToString(
      <Document {...page} foot={<Foot t={t} weight={weight} />}>
        {body}
      </Document>,
    )}`;
  const bytes = gzipSync(render("")).length + filesBytes;
  return render(t("tally.page.weight", { size: createFormat(t.language).bytes(bytes) }));
}

const Foot = ({ t, weight }: { t: Text; weight: string }) => (
  <>
    <p>
      {t("tally.page.independent")} {t("tally.page.retention")}
    </p>
    <p>{weight}</p>
  </>
);
