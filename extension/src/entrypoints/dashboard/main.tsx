import "../../ui/tokens.css";
import "../../ui/components.css";
import { AppShell, type Section } from "../../ui/app-shell.tsx";
import { LateSection } from "../../ui/late-section.tsx";
import { mountPage } from "../../ui/mount-page.tsx";
import { usePage } from "../../ui/page-context.ts";

const loads = {
  session: async () => (await import("../../features/session/session-page.tsx")).SessionPage,
  cleanup: async () => (await import("../../features/cleanup/cleanup-page.tsx")).CleanupPage,
  devices: async () => (await import("../../features/devices/devices-page.tsx")).DevicesPage,
  challenge: async () =>
    (await import("../../features/challenge/challenge-page.tsx")).ChallengePage,
  method: async () => (await import("../../features/learn/method-page.tsx")).MethodPage,
  settings: async () => (await import("../../features/settings/settings-page.tsx")).SettingsPage,
};
/** Pages that the session and the cleanup link to. */
const innerLoads = {
  downloads: async () =>
    (await import("../../features/downloads/downloads-page.tsx")).DownloadsPage,
  "browser-tidy": async () =>
    (await import("../../features/browser-tidy/browser-tidy-page.tsx")).BrowserTidyPage,
  declare: async () => (await import("../../features/declare/declare-page.tsx")).DeclarePage,
};
const titles = {
  session: "session.title",
  cleanup: "cleanup.title",
  devices: "devices.title",
  challenge: "challenge.title",
  method: "learn.title",
  settings: "settings.title",
  downloads: "downloads.title",
  "browser-tidy": "browserTidy.title",
  declare: "declare.title",
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
  const inner = (Object.keys(innerLoads) as (keyof typeof innerLoads)[])
    .filter((id) => !off.includes(id))
    .map((id): Section => ({
      id,
      under: "session",
      title: t(titles[id]),
      view: () => <LateSection load={innerLoads[id]} />,
    }));
  return <AppShell sections={[...sections, ...inner]} />;
}

mountPage(
  (t) => t("common.product"),
  () => <Dashboard />,
);
