import "../../ui/tokens.css";
import "../../ui/components.css";
import { AppShell, type Section } from "../../ui/app-shell.tsx";
import { LateSection } from "../../ui/late-section.tsx";
import { mountPage } from "../../ui/mount-page.tsx";
import { usePage } from "../../ui/page-context.ts";

const loads = {
  cleanup: async () => (await import("../../features/cleanup/cleanup-page.tsx")).CleanupPage,
  challenge: async () =>
    (await import("../../features/challenge/challenge-page.tsx")).ChallengePage,
  method: async () => (await import("../../features/learn/method-page.tsx")).MethodPage,
  settings: async () => (await import("../../features/settings/settings-page.tsx")).SettingsPage,
};
const titles = {
  cleanup: "cleanup.title",
  challenge: "challenge.title",
  method: "learn.title",
  settings: "settings.title",
} as const;

function Dashboard() {
  const { t, settings } = usePage();
  const off: readonly string[] = settings.disabledFeatures.value;
  const sections = (Object.keys(loads) as (keyof typeof loads)[])
    .filter((id) => !off.includes(id))
    .map((id): Section => ({
      id,
      icon: id,
      title: t(titles[id]),
      view: () => <LateSection load={loads[id]} />,
    }));
  return <AppShell sections={sections} />;
}

mountPage(
  (t) => t("common.product"),
  () => <Dashboard />,
);
