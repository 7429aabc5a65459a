import { isThunderbird } from "../../platform/build.ts";
import type { LazyView } from "../../ui/navigation/lazy-section.tsx";
import type { SectionInfo } from "../../ui/navigation/place.ts";
import { homeTexts as homeTextsInBrowsers, sharedHomeTexts } from "./home/home-texts.ts";

type SectionViews = typeof import("./browser-views.ts").sectionViews &
  typeof import("./thunderbird-views.ts").sectionViews;

/** All sections but the first are loaded together. A program that lacks a section never asks for it. */
export const sectionView = (name: keyof SectionViews) => async () => {
  // Written out, because only then the build leaves out the views of the other program.
  const { sectionViews } =
    import.meta.env.BROWSER === "thunderbird"
      ? await import("./thunderbird-views.ts")
      : await import("./browser-views.ts");
  return (sectionViews as SectionViews)[name];
};

/** A section of the dashboard, whose code and texts are loaded when it is opened. */
export type DashboardSection = SectionInfo &
  LazyView & {
    /** The feature that it belongs to and is switched off with, if that has another id. */
    feature?: string;
    /** The only program that has it. */
    program?: "browser" | "thunderbird";
  };

/** Blocks that a build lacks cannot be loaded, and without its texts a section is not shown. */
const homeTexts = isThunderbird ? sharedHomeTexts : homeTextsInBrowsers;

/**
 * All sections, in the order of their place. An id is an address that bookmarks, older versions of the popup and guides contain:
 * it stays when a section moves to another place.
 */
export const sections: readonly DashboardSection[] = [
  {
    id: "home",
    place: "home",
    title: "dashboard.home",
    blocks: homeTexts,
    load: async () => (await import("./home/home-section.tsx")).HomeSection,
  },
  {
    id: "overview",
    program: "browser",
    place: "pages",
    title: "dashboard.overview",
    blocks: ["overview", "transfer", "transferDetails", "access", "myData"],
    load: sectionView("OverviewPage"),
  },
  {
    id: "sober",
    program: "browser",
    place: "pages",
    title: "dashboard.sober",
    blocks: ["sober", "access", "transfer"],
    load: sectionView("SoberPage"),
  },
  {
    id: "clean",
    place: "clean",
    title: "dashboard.clean",
    isHub: true,
    blocks: ["clean", "homeCards"],
    load: sectionView("CleanSection"),
  },
  {
    id: "session",
    place: "clean",
    title: "dashboard.session",
    blocks: ["session", "access"],
    load: sectionView("SessionPage"),
  },
  {
    id: "cleanup",
    place: "clean",
    title: "dashboard.cleanup",
    blocks: ["cleanup", "access", "home"],
    load: sectionView("CleanupSection"),
  },
  {
    id: "downloads",
    program: "browser",
    place: "clean",
    title: "dashboard.downloads",
    blocks: ["downloads", "access"],
    load: sectionView("DownloadsPage"),
  },
  {
    id: "browser-tidy",
    program: "browser",
    place: "clean",
    title: "dashboard.browserTidy",
    blocks: ["browserTidy", "access"],
    load: sectionView("BrowserTidyPage"),
  },
  {
    id: "declare",
    place: "clean",
    title: "dashboard.declare",
    blocks: ["declare"],
    load: sectionView("DeclarePage"),
  },
  {
    id: "thunderbird",
    program: "thunderbird",
    feature: "habits",
    place: "clean",
    title: "dashboard.emails",
    blocks: ["thunderbird", "writing", "access"],
    load: sectionView("ThunderbirdSection"),
  },
  {
    id: "emails",
    program: "browser",
    feature: "habits",
    place: "clean",
    title: "dashboard.emails",
    blocks: ["emails", "webmail"],
    load: sectionView("EmailsPage"),
  },
  {
    id: "aside",
    feature: "cleanup",
    place: "clean",
    title: "dashboard.aside",
    blocks: ["cleanup", "access", "home"],
    load: sectionView("AsideSection"),
  },
  {
    id: "devices",
    place: "devices",
    title: "dashboard.inventory",
    blocks: ["devices", "access"],
    load: sectionView("InventoryPage"),
  },
  {
    id: "device-places",
    feature: "devices",
    place: "devices",
    title: "dashboard.devicePlaces",
    blocks: ["devices"],
    load: sectionView("DevicePlacesSection"),
  },
  {
    id: "device-register",
    feature: "devices",
    place: "devices",
    title: "dashboard.deviceRegister",
    blocks: ["devices"],
    load: sectionView("RegisterPage"),
  },
  {
    id: "challenge",
    place: "event",
    title: "dashboard.challenge",
    blocks: ["challenge", "eventTasks", "participant", "contribution"],
    load: sectionView("ChallengePage"),
  },
  {
    id: "learn",
    place: "learn",
    title: "dashboard.learn",
    isHub: true,
    blocks: ["learn"],
    load: sectionView("LearnPage"),
  },
  {
    id: "ranking",
    place: "learn",
    title: "dashboard.ranking",
    blocks: ["learn", "access"],
    load: sectionView("RankingPage"),
  },
  {
    id: "quiz",
    place: "learn",
    title: "dashboard.quiz",
    blocks: ["quiz"],
    load: sectionView("QuizPage"),
  },
  {
    id: "practices",
    place: "learn",
    title: "dashboard.practices",
    blocks: ["practices"],
    load: sectionView("PracticesPage"),
  },
  {
    id: "pledge",
    place: "learn",
    title: "dashboard.pledge",
    blocks: ["practices"],
    load: sectionView("PledgePage"),
  },
  {
    id: "rucksack",
    place: "learn",
    title: "dashboard.rucksack",
    blocks: ["learn"],
    load: sectionView("RucksackPage"),
  },
  {
    id: "method",
    place: "learn",
    title: "dashboard.method",
    blocks: ["learn", "access"],
    load: sectionView("MethodPage"),
  },
  {
    id: "settings",
    place: "settings",
    title: isThunderbird ? "dashboard.estimates" : "dashboard.measuring",
    blocks: ["settings"],
    load: sectionView("SettingsSection"),
  },
  {
    id: "habits",
    place: "settings",
    title: "dashboard.habits",
    blocks: ["habits", "access"],
    load: sectionView("HabitsSection"),
  },
  {
    id: "my-data",
    place: "settings",
    title: "dashboard.myData",
    blocks: ["myData", "sentLog"],
    load: sectionView("MyDataSection"),
  },
  {
    id: "display",
    place: "settings",
    title: "dashboard.display",
    blocks: ["settings"],
    load: sectionView("DisplayPage"),
  },
  {
    id: "help",
    place: "settings",
    title: "dashboard.help",
    blocks: ["settings", "challenge"],
    load: sectionView("HelpPage"),
  },
  {
    id: "policy",
    place: "settings",
    title: "dashboard.policy",
    isUnlisted: true,
    blocks: ["policy"],
    load: sectionView("PolicyPage"),
  },
];

/** The sections that this program has. */
export const ownSections = sections.filter(
  ({ program }) => !program || (program === "thunderbird") === isThunderbird,
);
