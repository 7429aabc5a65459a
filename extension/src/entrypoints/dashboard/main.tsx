import "../../ui/components.css";
import { AppShell } from "../../ui/app-shell.tsx";
import { LateSection } from "../../ui/late-section.tsx";
import { mountPage } from "../../ui/mount-page.tsx";
import { usePage } from "../../ui/page-context.ts";
import { openingTexts } from "./opening-texts.ts";
import { inner, listed } from "./sections.ts";

/** The entries of a table, with their keys' names. */
const entriesOf = <T extends object>(table: T) =>
  Object.entries(table) as [keyof T & string, T[keyof T]][];

function Dashboard() {
  const { t, settings } = usePage();
  const off: readonly string[] = settings.disabledFeatures.value;
  const sections = [
    ...entriesOf(listed).map(([id, section]) => ({ id, ...section, icon: id })),
    ...entriesOf(inner).map(([id, section]) => ({ id, ...section, under: "session" })),
  ];
  return (
    <AppShell
      sections={sections
        .filter(({ id }) => !off.includes(id))
        .map(({ title, load, blocks, ...section }) => ({
          ...section,
          title: t(title),
          view: () => <LateSection load={load} blocks={blocks} />,
        }))}
    />
  );
}

mountPage({
  blocks: openingTexts,
  titleOf: (t) => t("common.product"),
  view: () => <Dashboard />,
});
