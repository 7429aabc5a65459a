import type { ComponentChildren, ComponentProps } from "preact";
import { renderToString } from "preact-render-to-string";
import { Document } from "./document.tsx";
import type { LegalNotice } from "../../legal/legal-notice.ts";
import { pageFormat } from "./page-format.ts";
import type { Text } from "@digital-cleanup/text";
import { accessibilityStatus } from "../../legal/accessibility-status.ts";
import { sitePaths } from "./site-paths.ts";

type DocumentProps = ComponentProps<typeof Document>;
export type PageContent = Omit<DocumentProps, "children" | "foot"> & {
  body: ComponentChildren;
  /** Compressed bytes of the files that a first visit loads beside the page. */
  filesBytes: number;
  /** Returns the compressed bytes of a page. */
  weigh: (html: string) => number;
  legal: LegalNotice;
};

/** Stands for the weight until it is known. After the footer, a page has only JSON, which escapes it. */
const weightMark = "\u0001";

/** A whole page. Its footer shows the page's weight, which is computed without it. */
export function renderPage({ body, filesBytes, weigh, legal, ...page }: PageContent): string {
  const { t } = page;
  const html = renderToString(
    <Document
      {...page}
      foot={<PageFoot t={t} basePath={page.basePath} legal={legal} weight={weightMark} />}
    >
      {body}
    </Document>,
  );
  // Without a footer, there is no weight to show.
  if (page.layout?.isBare) return `<!doctype html>${html}`;
  const at = html.lastIndexOf(weightMark);
  const document = (weight: string) =>
    `<!doctype html>${html.slice(0, at)}${weight}${html.slice(at + 1)}`;
  const bytes = weigh(document("")) + filesBytes;
  return document(t("tally.page.weight", { size: pageFormat(t.language).bytes(bytes) }));
}

type Props = {
  t: Text;
  basePath: string;
  legal: LegalNotice;
  /** The weight of the page, as a sentence. */
  weight: string;
};

/** The foot of every page: the legal notices, the independence of the project and the weight of the page. */
const PageFoot = ({ t, basePath, legal, weight }: Props) => {
  const links = [
    [t("tally.legal.notice"), sitePaths.legalNotice],
    [t("tally.legal.data"), sitePaths.personalData],
    [t(`tally.legal.status.${accessibilityStatus(legal)}`), sitePaths.accessibility],
    [t("tally.legal.ecodesign"), sitePaths.ecodesign],
    [t("tally.calculation.title"), sitePaths.method],
  ] as const;
  return (
    <>
      <p class="row">
        {links.map(([label, path]) => (
          <a key={path} href={`${basePath}${path}?lang=${t.language}`}>
            {label}
          </a>
        ))}
        {legal.sourceUrl && <a href={legal.sourceUrl}>{t("tally.legal.source")}</a>}
      </p>
      <p>
        {t("tally.page.independent")} {weight}
      </p>
    </>
  );
};
