import type { MessageKey } from "@digital-cleanup/text";
import type { IconName } from "@digital-cleanup/ui/icon.tsx";
import type { Late } from "../../ui/late-section.tsx";

type LateSection = Late & { title: MessageKey };

/** In the order of the list at the side. */
export const listed = {
  overview: {
    title: "dashboard.overview",
    blocks: ["overview", "transfer", "access"],
    load: async () =>
      (await import("../../features/transfer/overview/overview-page.tsx")).OverviewPage,
  },
  session: {
    title: "dashboard.session",
    blocks: ["session", "access"],
    load: async () => (await import("../../features/session/session-page.tsx")).SessionPage,
  },
  cleanup: {
    title: "dashboard.cleanup",
    blocks: ["cleanup", "access"],
    load: async () => (await import("../../features/cleanup/cleanup-page.tsx")).CleanupPage,
  },
  sober: {
    title: "dashboard.sober",
    blocks: ["sober", "access"],
    load: async () => (await import("../../features/sober/views/sober-page.tsx")).SoberPage,
  },
  habits: {
    title: "dashboard.habits",
    blocks: ["habits", "nudge", "access"],
    load: async () => (await import("./habits-section.tsx")).HabitsSection,
  },
  devices: {
    title: "dashboard.devices",
    blocks: ["devices", "access"],
    load: async () => (await import("./devices-section.tsx")).DevicesSection,
  },
  challenge: {
    title: "dashboard.challenge",
    blocks: ["challenge", "participant", "contribution"],
    load: async () => (await import("../../features/challenge/challenge-page.tsx")).ChallengePage,
  },
  method: {
    title: "dashboard.method",
    blocks: ["learn", "access"],
    load: async () => (await import("../../features/learn/method-page.tsx")).MethodPage,
  },
  "my-data": {
    title: "dashboard.myData",
    blocks: ["myData"],
    load: async () => (await import("../../features/transfer/my-data/my-data-page.tsx")).MyDataPage,
  },
  settings: {
    title: "dashboard.settings",
    blocks: ["settings"],
    load: async () => (await import("../../features/settings/settings-page.tsx")).SettingsPage,
  },
} as const satisfies Partial<Record<IconName, LateSection>>;

/** Pages that the session and the cleanup link to. */
export const inner = {
  downloads: {
    title: "dashboard.downloads",
    blocks: ["downloads", "access"],
    load: async () => (await import("../../features/downloads/downloads-page.tsx")).DownloadsPage,
  },
  "browser-tidy": {
    title: "dashboard.browserTidy",
    blocks: ["browserTidy", "access"],
    load: async () =>
      (await import("../../features/browser-tidy/browser-tidy-page.tsx")).BrowserTidyPage,
  },
  declare: {
    title: "dashboard.declare",
    blocks: ["declare", "access"],
    load: async () => (await import("../../features/declare/declare-page.tsx")).DeclarePage,
  },
} as const satisfies Record<string, LateSection>;
