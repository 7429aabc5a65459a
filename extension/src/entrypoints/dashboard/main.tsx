import "../../ui/tokens.css";
import "../../ui/components.css";
import { ChallengePage } from "../../features/challenge/challenge-page.tsx";
import { CleanupPage } from "../../features/cleanup/cleanup-page.tsx";
import { MethodPage } from "../../features/learn/method-page.tsx";
import { SettingsPage } from "../../features/settings/settings-page.tsx";
import { AppShell, type Section } from "../../ui/app-shell.tsx";
import { mountPage } from "../../ui/mount-page.tsx";
import { usePage } from "../../ui/page-context.ts";

function Dashboard() {
  const { t, settings } = usePage();
  const sections: Section[] = [
    { id: "cleanup", icon: "cleanup", title: t("cleanup.title"), view: () => <CleanupPage /> },
    {
      id: "challenge",
      icon: "challenge",
      title: t("challenge.title"),
      view: () => <ChallengePage />,
    },
    { id: "method", icon: "method", title: t("learn.title"), view: () => <MethodPage /> },
    { id: "settings", icon: "settings", title: t("settings.title"), view: () => <SettingsPage /> },
  ];
  const off: readonly string[] = settings.disabledFeatures.value;
  return <AppShell sections={sections.filter(({ id }) => !off.includes(id))} />;
}

mountPage(
  (t) => t("common.product"),
  () => <Dashboard />,
);
