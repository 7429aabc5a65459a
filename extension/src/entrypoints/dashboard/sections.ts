import type { LazyView } from "../../ui/navigation/lazy-section.tsx";
import type { SectionInfo } from "../../ui/navigation/place.ts";

/** A section of the dashboard, whose code and texts are loaded when it is opened. */
export type DashboardSection = SectionInfo &
  LazyView & {
    /** The feature that it belongs to and is switched off with, if that has another id. */
    feature?: string;
  };

/**
 * All sections, in the order of their place. An id is an address that bookmarks, older versions of the popup and guides contain:
 * it stays when a section moves to another place.
 */
export const sections: readonly DashboardSection[] = [
  {
    id: "home",
    place: "home",
    title: "dashboard.home",
    blocks: ["home", "overview", "access"],
    load: async () => (await import("./home-section.tsx")).HomeSection,
  },
  {
    id: "overview",
    place: "pages",
    title: "dashboard.overview",
    blocks: ["overview", "transfer", "access"],
    load: async () =>
      (await import("../../features/transfer/overview/overview-page.tsx")).OverviewPage,
  },
  {
    id: "sober",
    place: "pages",
    title: "dashboard.sober",
    blocks: ["sober", "access"],
    load: async () => (await import("../../features/sober/views/sober-page.tsx")).SoberPage,
  },
  {
    id: "clean",
    place: "clean",
    title: "dashboard.clean",
    isHub: true,
    blocks: ["clean"],
    load: async () => (await import("./clean-section.tsx")).CleanSection,
  },
  {
    id: "session",
    place: "clean",
    title: "dashboard.session",
    blocks: ["session", "access"],
    load: async () => (await import("../../features/session/session-page.tsx")).SessionPage,
  },
  {
    id: "cleanup",
    place: "clean",
    title: "dashboard.cleanup",
    blocks: ["cleanup", "access", "home"],
    load: async () => (await import("./cleanup-section.tsx")).CleanupSection,
  },
  {
    id: "downloads",
    place: "clean",
    title: "dashboard.downloads",
    blocks: ["downloads", "access"],
    load: async () => (await import("../../features/downloads/downloads-page.tsx")).DownloadsPage,
  },
  {
    id: "browser-tidy",
    place: "clean",
    title: "dashboard.browserTidy",
    blocks: ["browserTidy", "access"],
    load: async () =>
      (await import("../../features/browser-tidy/browser-tidy-page.tsx")).BrowserTidyPage,
  },
  {
    id: "declare",
    place: "clean",
    title: "dashboard.declare",
    blocks: ["declare"],
    load: async () => (await import("../../features/declare/declare-page.tsx")).DeclarePage,
  },
  {
    id: "devices",
    place: "devices",
    title: "dashboard.inventory",
    blocks: ["devices", "access"],
    load: async () =>
      (await import("../../features/devices/inventory/inventory-page.tsx")).InventoryPage,
  },
  {
    id: "device-places",
    feature: "devices",
    place: "devices",
    title: "dashboard.devicePlaces",
    blocks: ["devices"],
    load: async () => (await import("./device-places-section.tsx")).DevicePlacesSection,
  },
  {
    id: "device-register",
    feature: "devices",
    place: "devices",
    title: "dashboard.deviceRegister",
    blocks: ["devices"],
    load: async () =>
      (await import("../../features/devices/register/register-page.tsx")).RegisterPage,
  },
  {
    id: "challenge",
    place: "event",
    title: "dashboard.challenge",
    blocks: ["challenge", "eventTasks", "participant", "contribution"],
    load: async () => (await import("../../features/challenge/challenge-page.tsx")).ChallengePage,
  },
  {
    id: "learn",
    place: "learn",
    title: "dashboard.learn",
    isHub: true,
    blocks: ["learn"],
    load: async () => (await import("../../features/learn/learn-page.tsx")).LearnPage,
  },
  {
    id: "method",
    place: "learn",
    title: "dashboard.method",
    blocks: ["learn", "access"],
    load: async () => (await import("../../features/learn/method-page.tsx")).MethodPage,
  },
  {
    id: "settings",
    place: "settings",
    title: "dashboard.measuring",
    blocks: ["settings"],
    load: async () => (await import("./settings-section.tsx")).SettingsSection,
  },
  {
    id: "habits",
    place: "settings",
    title: "dashboard.habits",
    blocks: ["habits", "nudge", "access"],
    load: async () => (await import("./habits-section.tsx")).HabitsSection,
  },
  {
    id: "my-data",
    place: "settings",
    title: "dashboard.myData",
    blocks: ["myData"],
    load: async () => (await import("../../features/transfer/my-data/my-data-page.tsx")).MyDataPage,
  },
  {
    id: "display",
    place: "settings",
    title: "dashboard.display",
    blocks: ["settings"],
    load: async () => (await import("../../features/settings/display-page.tsx")).DisplayPage,
  },
  {
    id: "help",
    place: "settings",
    title: "dashboard.help",
    blocks: ["settings"],
    load: async () => (await import("../../features/settings/help-page.tsx")).HelpPage,
  },
];
