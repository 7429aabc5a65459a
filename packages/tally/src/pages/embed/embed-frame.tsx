import type { ComponentChildren } from "preact";
import type { LocaleProps } from "../figures/figures.tsx";

type Props = Pick<LocaleProps, "t"> & {
  title: string;
  /** A line above the title: who, when. */
  context: string;
  link: { href: string; label: string };
  children: ComponentChildren;
};

/** What another site shows in a frame: a few figures, where they are from, and the way to the rest. */
export const EmbedFrame = ({ t, title, context, link, children }: Props) => (
  <>
    <div>
      <p class="tiny soft">{context}</p>
      <h1>{title}</h1>
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
