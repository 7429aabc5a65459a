import "./dashboard.css";
import { lateView } from "../../ui/late-view.tsx";
import { mountPage } from "../../ui/mount-page.tsx";
import { AppShell } from "../../ui/navigation/app-shell.tsx";
import { usePage } from "../../ui/page-context.ts";
import { openingTexts } from "./opening-texts.ts";
import { places } from "./places.ts";
import { ownSections, sectionView } from "./sections.ts";
import { useAsideTotals } from "./home/use-aside-totals.ts";

/** Sections where a step of a guided clean-up can be done. */
const guidedSections = ["cleanup", "aside", "downloads", "devices"];
const StepBar = lateView(sectionView("step-bar"), ["session"]);

function Dashboard() {
  const { t, settings } = usePage();
  const aside = useAsideTotals();
  const disabled: readonly string[] = settings.disabledFeatures.value;
  return (
    <AppShell
      places={places}
      counts={
        aside && aside.files > 0
          ? { clean: { count: aside.files, meaning: t("dashboard.setAside") } }
          : {}
      }
      sections={ownSections
        .filter(({ id, features = [id] }) => !features.every((each) => disabled.includes(each)))
        .map(({ View, parts = [], ...section }) => ({
          ...section,
          parts: parts.filter((id) => !disabled.includes(id)),
          view: () => (
            <>
              {guidedSections.includes(section.id) && <StepBar />}
              <View />
            </>
          ),
        }))}
    />
  );
}

mountPage({
  blocks: openingTexts,
  titleOf: (t) => t("common.product"),
  view: () => <Dashboard />,
});
