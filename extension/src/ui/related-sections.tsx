import { usePage } from "./page-context.ts";
import { useSectionLinks } from "./section-links.ts";

/** Links to the other sections that have a `relatedTitle`. */
export function RelatedSections() {
  const { t } = usePage();
  const { sections, currentId } = useSectionLinks();
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
