import type { Text } from "@digital-cleanup/text";
import type { ComponentChildren } from "preact";
import { Mark } from "./marks.tsx";

/** Where the built files of the pages are; `preloads` are what the script will ask for next. */
export type PageAssets = { style: string; icon: string; script: string; preloads: string[] };

type Props = {
  t: Text;
  title: string;
  /** A path under the base path for the link to the other language. */
  path: string;
  basePath: string;
  assets: PageAssets;
  /** JSON for the script; a page without it has no script. */
  state?: string;
  children: ComponentChildren;
  foot: ComponentChildren;
};

export const Document = ({ t, title, path, basePath, assets, state, children, foot }: Props) => {
  const other = t.language === "fr" ? "en" : "fr";
  const to = (name: string) => `${basePath}/${name}`;
  return (
    <html lang={t.language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{`${title} · ${t("common.product")}`}</title>
        <link rel="stylesheet" href={to(assets.style)} />
        <link rel="icon" href={to(assets.icon)} type="image/svg+xml" />
        {state &&
          assets.preloads.map((name) => <link key={name} rel="modulepreload" href={to(name)} />)}
        {state && <script type="module" src={to(assets.script)} />}
      </head>
      <body>
        <a class="skip" href="#content">
          {t("common.skipToContent")}
        </a>
        <header class="bar row">
          <a class="brand" href={`${basePath}/?lang=${t.language}`}>
            <Mark /> {t("common.product")}
          </a>
          <nav class="small">
            <a href={`${basePath}${path}?lang=${other}`} lang={other} hreflang={other}>
              {t("tally.event.otherLanguage")}
            </a>
          </nav>
        </header>
        <main class="public flow flow--wide" id="content">
          {children}
        </main>
        <footer class="foot tiny soft">{foot}</footer>
        {state && (
          <script
            id="state-of-page"
            type="application/json"
            // A data block: never run, and its text cannot close the element.
            dangerouslySetInnerHTML={{ __html: state.replaceAll("<", "\\u003c") }}
          />
        )}
      </body>
    </html>
  );
};
