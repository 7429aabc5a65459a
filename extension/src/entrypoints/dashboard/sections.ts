import type { SectionInfo } from "../../ui/app-shell.tsx";
import type { LazyView } from "../../ui/lazy-section.tsx";

/** A section of the dashboard, whose code and texts are loaded when it is opened. */
export type DashboardSection = SectionInfo & LazyView;

/** All sections. Those with an icon appear in the navigation, in this order. */
export const sections: readonly DashboardSection[] = [
  {
    id: "overview",
    title: "dashboard.overview",
    icon: "bar-chart",
    blocks: ["overview", "transfer", "access"],
    load: async () =>
      (await import("../../features/transfer/overview/overview-page.tsx")).OverviewPage,
  },
  {
    id: "session",
    title: "dashboard.session",
    icon: "clock",
    blocks: ["session", "access"],
    load: async () => (await import("../../features/session/session-page.tsx")).SessionPage,
  },
  {
    id: "cleanup",
    title: "dashboard.cleanup",
    icon: "list",
    relatedTitle: "dashboard.related.cleanup",
    blocks: ["cleanup", "access"],
    load: async () => (await import("../../features/cleanup/cleanup-page.tsx")).CleanupPage,
  },
  {
    id: "sober",
    title: "dashboard.sober",
    icon: "leaf",
    blocks: ["sober", "access"],
    load: async () => (await import("../../features/sober/views/sober-page.tsx")).SoberPage,
  },
  {
    id: "habits",
    title: "dashboard.habits",
    icon: "cycle",
    blocks: ["habits", "nudge", "access"],
    load: async () => (await import("./habits-section.tsx")).HabitsSection,
  },
  {
    id: "devices",
    title: "dashboard.devices",
    icon: "laptop",
    blocks: ["devices", "access"],
    load: async () => (await import("./devices-section.tsx")).DevicesSection,
  },
  {
    id: "challenge",
    title: "dashboard.challenge",
    icon: "flag",
    blocks: ["challenge", "participant", "contribution"],
    load: async () => (await import("../../features/challenge/challenge-page.tsx")).ChallengePage,
  },
  {
    id: "method",
    title: "dashboard.method",
    icon: "waves",
    blocks: ["learn", "access"],
    load: async () => (await import("../../features/learn/method-page.tsx")).MethodPage,
  },
  {
    id: "my-data",
    title: "dashboard.myData",
    icon: "lock",
    blocks: ["myData"],
    load: async () => (await import("../../features/transfer/my-data/my-data-page.tsx")).MyDataPage,
  },
  {
    id: "settings",
    title: "dashboard.settings",
    icon: "sliders",
    blocks: ["settings"],
    load: async () => (await import("../../features/settings/settings-page.tsx")).SettingsPage,
  },
  {
    id: "downloads",
    title: "dashboard.downloads",
    parent: "session",
    relatedTitle: "dashboard.related.downloads",
    blocks: ["downloads", "access"],
    load: async () => (await import("../../features/downloads/downloads-page.tsx")).DownloadsPage,
  },
  {
    id: "browser-tidy",
    title: "dashboard.browserTidy",
    parent: "session",
    relatedTitle: "dashboard.related.browserTidy",
    blocks: ["browserTidy", "access"],
    load: async () =>
      (await import("../../features/browser-tidy/browser-tidy-page.tsx")).BrowserTidyPage,
  },
  {
    id: "declare",
    title: "dashboard.declare",
    parent: "session",
    relatedTitle: "dashboard.related.declare",
    blocks: ["declare", "access"],
    load: async () => (await import("../../features/declare/declare-page.tsx")).DeclarePage,
  },
];
