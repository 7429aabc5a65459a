import "../../ui/components.css";
import { AppShell } from "../../ui/app-shell.tsx";
import { LazySection } from "../../ui/lazy-section.tsx";
import { mountPage } from "../../ui/mount-page.tsx";
import { usePage } from "../../ui/page-context.ts";
import { openingTexts } from "./opening-texts.ts";
import { sections } from "./sections.ts";

function Dashboard() {
  const { settings } = usePage();
  const disabled: readonly string[] = settings.disabledFeatures.value;
  return (
    <AppShell
      sections={sections
        .filter(({ id }) => !disabled.includes(id))
        .map(({ load, blocks, ...section }) => ({
          ...section,
          view: () => <LazySection load={load} blocks={blocks} />,
        }))}
    />
  );
}

mountPage({
  blocks: openingTexts,
  titleOf: (t) => t("common.product"),
  view: () => <Dashboard />,
});
