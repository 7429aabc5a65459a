import "./app-shell.css";
import { Icon, type IconName } from "@digital-cleanup/ui/icon.tsx";
import { Logo } from "@digital-cleanup/ui/logo.tsx";
import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import { usePage } from "./page-context.ts";
import { SectionLinksProvider } from "./section-links.ts";
import { sectionAt } from "./section-at.ts";
import type { SectionTitle } from "./section-title.ts";

export type SectionInfo = {
  /** Also the fragment of the address: `dashboard.html#cleanup`. */
  id: string;
  title: SectionTitle;
  /** The title in the links between the sections that clean something up. */
  relatedTitle?: SectionTitle;
} & (
  | { icon: IconName }
  /** A section outside of the list; the list then marks the one with this id. */
  | { parent: string }
);

type Section = SectionInfo & { view: () => ComponentChildren };

/** The dashboard: a list of sections at the side, or above on narrow screens, and the one that the address names. */
export function AppShell({ sections }: { sections: readonly Section[] }) {
  const { t } = usePage();
  const [fragment, setFragment] = useState(location.hash);
  useEffect(() => {
    const follow = () => setFragment(location.hash);
    addEventListener("hashchange", follow);
    return () => removeEventListener("hashchange", follow);
  }, []);
  const section = sectionAt(sections, fragment);
  const marked = section && "parent" in section ? section.parent : section?.id;
  return (
    <>
      <a
        class="skip"
        href="#content"
        onClick={(event) => {
          // The fragment of the address names a section and must not change.
          event.preventDefault();
          document.querySelector<HTMLElement>("#content")?.focus();
        }}
      >
        {t("common.skipToContent")}
      </a>
      <div class="app">
        <header class="side flow">
          <a class="brand" href={`#${sections[0]?.id}`}>
            <Logo /> {t("common.product")}
          </a>
          <nav aria-label={t("dashboard.sections")}>
            <ul>
              {sections.map(
                (item) =>
                  "icon" in item && (
                    <li key={item.id}>
                      <a
                        href={`#${item.id}`}
                        aria-current={
                          item === section ? "page" : item.id === marked ? "true" : undefined
                        }
                      >
                        <Icon name={item.icon} /> {t(item.title)}
                      </a>
                    </li>
                  ),
              )}
            </ul>
          </nav>
        </header>
        <main
          class="page flow"
          id="content"
          key={section?.id}
          tabIndex={-1}
          style={{ "--gap": "var(--space-5)" }}
        >
          <SectionLinksProvider value={{ sections, currentId: section?.id }}>
            {section?.view()}
          </SectionLinksProvider>
        </main>
      </div>
    </>
  );
}
