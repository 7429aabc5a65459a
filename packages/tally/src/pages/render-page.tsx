import { gzipSync } from "node:zlib";
import { createFormat, type Text } from "@digital-cleanup/text";
import type { ComponentChildren } from "preact";
import { renderToString } from "preact-render-to-string";
import { Document, type PageAssets } from "./document.tsx";

type Page = {
  t: Text;
  title: string;
  path: string;
  state?: string;
  body: ComponentChildren;
};

export type Renderer = {
  basePath: string;
  assets: PageAssets;
  /** Compressed bytes of all that a first visit loads beside the page itself. */
  assetsBytes: number;
};

/** A whole page. Its foot tells what the page weighs, so it is rendered once to be weighed. */
export function renderPage(
  { basePath, assets, assetsBytes }: Renderer,
  { t, title, path, state, body }: Page,
): string {
  const render = (weight: string) =>
    `<!doctype html>${renderToString(
      <Document
        t={t}
        title={title}
        path={path}
        basePath={basePath}
        assets={assets}
        {...(state !== undefined && { state })}
        foot={
          <>
            <p>
              {t("tally.page.independent")} {t("tally.page.retention")}
            </p>
            <p>{weight}</p>
          </>
        }
      >
        {body}
      </Document>,
    )}`;
  const bytes = gzipSync(render("")).length + assetsBytes;
  return render(t("tally.page.weight", { size: createFormat(t.language).bytes(bytes) }));
}
