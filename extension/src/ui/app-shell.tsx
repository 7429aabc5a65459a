import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import { Icon, type IconName } from "@digital-cleanup/ui/icon.tsx";
import { Logo } from "@digital-cleanup/ui/logo.tsx";
import { usePage } from "./page-context.ts";

export type Section = {
  /** Also the fragment of the address: `dashboard.html#cleanup`. */
  id: string;
  title: string;
  view: () => ComponentChildren;
} & (
  | { icon: IconName }
  /** A page reached by links from the section `under` and from others: it has no place of its own in the list. */
  | { under: string }
);

const currentId = () => location.hash.slice(1).split("/")[0] ?? "";

/** The dashboard: sections at the side, a scrolling row on narrow screens, one shown at a time. */
export function AppShell({ sections }: { sections: Section[] }) {
  const { t } = usePage();
  const [id, setId] = useState(currentId());
  useEffect(() => {
    const follow = () => setId(currentId());
    addEventListener("hashchange", follow);
    return () => removeEventListener("hashchange", follow);
  }, []);
  const section = sections.find((candidate) => candidate.id === id) ?? sections[0];
  const current = section && "under" in section ? section.under : section?.id;
  return (
    <>
      <a
        class="skip"
        href="#content"
        onClick={(event) => {
          // The fragment of the address names a section here, and stays.
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
                          item === section ? "page" : item.id === current ? "true" : undefined
                        }
                      >
                        <Icon name={item.icon} /> {item.title}
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
          {section?.view()}
        </main>
      </div>
    </>
  );
}
