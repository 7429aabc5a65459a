import { visibleText } from "@digital-cleanup/text";
import { OthersText } from "@digital-cleanup/ui/others-text.tsx";
import type { ComponentChildren } from "preact";
import type { LocaleProps } from "../figures/figures.tsx";

/** Lets shared caches answer for a minute, because a site that frames an embed may have many visitors. */
export const embedCache = { "cache-control": "public, max-age=60" };

export const embedLook = {
  style: "embed/embed.css",
  layout: { mainClass: "embed flow", isBare: true },
};

type Props = Pick<LocaleProps, "t"> & {
  title: string;
  /** The line above the title, for example the organiser and the dates. */
  context: ComponentChildren;
  link: { href: string; label: string };
  children: ComponentChildren;
};

/** The layout of a page that other sites embed in a frame: title, figures, and a link to the full page. */
export const EmbedFrame = ({ t, title, context, link, children }: Props) => (
  <>
    <div>
      <p class="tiny soft">{context}</p>
      <h1>
        <OthersText text={title} />
      </h1>
    </div>
    {children}
    <p class="small">
      <a href={link.href} target="_blank" rel="noopener">
        {link.label}
      </a>
    </p>
    <p class="tiny soft">
      {t("common.product")}. {t("tally.page.independent")}
    </p>
  </>
);

/** The markup that frames an event's totals. Attribute values are quoted, and an organiser's name may contain quotes. */
export function embedCode(url: string, name: string): string {
  const title = visibleText(name).replaceAll("&", "&amp;").replaceAll('"', "&quot;");
  return `<iframe src="${url}" title="${title}" width="100%" height="420" loading="lazy"></iframe>`;
}
