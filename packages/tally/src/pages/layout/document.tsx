import { agendaPaths, paths } from "@digital-cleanup/challenge";
import {
  type Language,
  languageName,
  languages,
  type Text,
  visibleText,
} from "@digital-cleanup/text";
import { Logo } from "@digital-cleanup/ui/logo.tsx";
import type { ComponentChildren } from "preact";
import { sitePaths } from "./site-paths.ts";

/** The paths of a page's built files, below the base path. */
export type PageFiles = { style: string; icon: string; script?: string };

type Props = {
  t: Text;
  title: string;
  /** The path of the page below the base path, for the links to other languages. Without it, they are relative. */
  path?: string;
  /** The query that those links keep, for example `&year=2027`. */
  query?: string;
  basePath: string;
  files: PageFiles;
  /** Read by the script with `readPage`: its texts and its initial state. */
  data?: Record<"texts-of-page" | "state-of-page", string>;
  head?: ComponentChildren;
  /** A class of the page's `main`, and whether it has a header and a footer. */
  layout?: { mainClass: string; isBare?: boolean };
  menu?: ComponentChildren;
  children: ComponentChildren;
  foot: ComponentChildren;
};

export const Document = (props: Props) => {
  const { t, title, path, query = "", basePath, files, data, head, menu, children, foot } = props;
  const { mainClass, isBare } = props.layout ?? { mainClass: "public flow flow--wide" };
  const to = (name: string) => `${basePath}/${name}`;
  return (
    <html lang={t.language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{`${visibleText(title)} · ${t("common.product")}`}</title>
        <link rel="stylesheet" href={to(files.style)} />
        <link rel="icon" href={to(files.icon)} type="image/svg+xml" />
        {files.script && <script type="module" src={to(files.script)} />}
        {head}
      </head>
      <body>
        <a class="skip" href="#content">
          {t("common.skipToContent")}
        </a>
        {!isBare && (
          <header class="bar row">
            <a class="brand" href={`${basePath}/?lang=${t.language}`}>
              <Logo /> {t("common.product")}
            </a>
            {menu}
            <nav class="small push">
              <LanguageLinks
                current={t.language}
                path={path === undefined ? "" : basePath + path}
                query={query}
              />
            </nav>
          </header>
        )}
        <main class={mainClass} id="content">
          {children}
        </main>
        {!isBare && <footer class="foot tiny soft">{foot}</footer>}
        {Object.entries(data ?? {}).map(([id, json]) => (
          <script
            key={id}
            id={id}
            type="application/json"
            // A data block is not run as a script; escaping `<` keeps its text from closing the element.
            dangerouslySetInnerHTML={{ __html: json.replaceAll("<", "\\u003c") }}
          />
        ))}
      </body>
    </html>
  );
};

type LanguageLinksProps = { current: Language; path?: string; query?: string };

export const LanguageLinks = ({ current, path = "", query = "" }: LanguageLinksProps) => (
  <>
    {languages
      .filter((language) => language !== current)
      .map((language) => (
        <a
          key={language}
          href={`${path}?lang=${language}${query}`}
          lang={language}
          hreflang={language}
        >
          {languageName(language)}
        </a>
      ))}
  </>
);

/** The places of the menu. The page of an event and those of its organiser have none. */
export type SitePlace = "home" | "agenda" | "territories" | "organise";

type SitePlaceProps = { t: Text; basePath: string; current: SitePlace; mayCreate: boolean };

export const SiteMenu = ({ t, basePath, current, mayCreate }: SitePlaceProps) => {
  const places = [
    ["home", "/"],
    ["agenda", agendaPaths.page],
    ["territories", sitePaths.territories],
    ...(mayCreate ? ([["organise", paths.newEventPage]] as const) : []),
  ] as const;
  return (
    <nav class="menu small" aria-label={t("tally.menu.title")}>
      {places.map(([place, path]) => (
        <a
          key={place}
          href={`${basePath}${path}?lang=${t.language}`}
          {...(place === current && { "aria-current": "page" })}
        >
          {t(`tally.menu.${place}`)}
        </a>
      ))}
    </nav>
  );
};
