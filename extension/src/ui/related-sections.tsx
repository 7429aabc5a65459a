import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { SectionTitle } from "./section-title.ts";
import { usePage } from "./page-context.ts";

type Links = {
  sections: readonly { id: string; relatedTitle?: SectionTitle }[];
  currentId: string | undefined;
};

const Context = createContext<Links>({ sections: [], currentId: undefined });

export const RelatedSectionsProvider = Context.Provider;

/** Links to the other sections that have a `relatedTitle`. */
export function RelatedSections() {
  const { t } = usePage();
  const { sections, currentId } = useContext(Context);
  const others = sections.filter(({ id }) => id !== currentId);
  return (
    <nav class="flow" aria-label={t("access.elsewhere")}>
      <h2>{t("access.elsewhere")}</h2>
      <ul class="row">
        {others.map(
          ({ id, relatedTitle }) =>
            relatedTitle && (
              <li key={id}>
                <a class="btn" href={`#${id}`}>
                  {t(relatedTitle)}
                </a>
              </li>
            ),
        )}
      </ul>
    </nav>
  );
}
