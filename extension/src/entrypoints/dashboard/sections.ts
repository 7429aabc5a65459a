import type { Block } from "@digital-cleanup/text";
import { isThunderbird } from "../../platform/build.ts";
import { lateView } from "../../ui/late-view.tsx";
import type { SectionInfo } from "../../ui/navigation/place.ts";
import { homeTexts as homeTextsInBrowsers, sharedHomeTexts } from "./home/home-texts.ts";

type SectionViews = typeof import("./browser-views.ts").sectionViews &
  typeof import("./thunderbird-views.ts").sectionViews;

const homeView = async () => (await import("./home/home-section.tsx")).HomeSection;

/** The view of any other section, by its id. They are loaded together. A program that lacks a section never asks for it. */
export const sectionView = (id: keyof SectionViews) => async () => {
  // Written out, because only then the build leaves out the views of the other program.
  const { sectionViews } =
    import.meta.env.BROWSER === "thunderbird"
      ? await import("./thunderbird-views.ts")
      : await import("./browser-views.ts");
  return (sectionViews as SectionViews)[id];
};

/** A section of the dashboard, whose code and texts are loaded when it is opened. */
export type DashboardSection = SectionInfo & {
  id: keyof SectionViews | "home";
  /** The blocks of texts that it uses, beside those loaded with the page. */
  blocks: readonly Block[];
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
  },
  {
    id: "overview",
    program: "browser",
    place: "pages",
    title: "dashboard.overview",
    blocks: ["overview", "transfer", "transferDetails", "access", "myData"],
  },
  {
    id: "sober",
    program: "browser",
    place: "pages",
    title: "dashboard.sober",
    blocks: ["sober", "access", "transfer"],
  },
  {
    id: "clean",
    place: "clean",
    title: "dashboard.clean",
    isHub: true,
    blocks: ["clean", "homeCards"],
  },
  {
    id: "session",
    place: "clean",
    title: "dashboard.session",
    blocks: ["session", "access"],
  },
  {
    id: "cleanup",
    place: "clean",
    title: "dashboard.cleanup",
    blocks: ["cleanup", "access", "home"],
  },
  {
    id: "downloads",
    program: "browser",
    place: "clean",
    title: "dashboard.downloads",
    blocks: ["downloads", "access"],
  },
  {
    id: "browser-tidy",
    program: "browser",
    place: "clean",
    title: "dashboard.browserTidy",
    blocks: ["browserTidy", "access"],
  },
  {
    id: "declare",
    place: "clean",
    title: "dashboard.declare",
    blocks: ["declare"],
  },
  {
    id: "thunderbird",
    program: "thunderbird",
    feature: "habits",
    place: "clean",
    title: "dashboard.emails",
    blocks: ["thunderbird", "writing", "access"],
  },
  {
    id: "emails",
    program: "browser",
    feature: "habits",
    place: "clean",
    title: "dashboard.emails",
    blocks: ["emails", "webmail", "access"],
  },
  {
    id: "aside",
    feature: "cleanup",
    place: "clean",
    title: "dashboard.aside",
    blocks: ["cleanup", "access", "home"],
  },
  {
    id: "devices",
    place: "devices",
    title: "dashboard.inventory",
    blocks: ["devices", "access"],
  },
  {
    id: "device-places",
    feature: "devices",
    place: "devices",
    title: "dashboard.devicePlaces",
    blocks: ["devices"],
  },
  {
    id: "device-register",
    feature: "devices",
    place: "devices",
    title: "dashboard.deviceRegister",
    blocks: ["devices"],
  },
  {
    id: "challenge",
    place: "event",
    title: "dashboard.challenge",
    blocks: ["challenge", "eventTasks", "participant", "contribution"],
  },
  {
    id: "learn",
    place: "learn",
    title: "dashboard.learn",
    isHub: true,
    blocks: ["learn"],
  },
  {
    id: "ranking",
    place: "learn",
    title: "dashboard.ranking",
    blocks: ["learn", "access"],
  },
  {
    id: "quiz",
    place: "learn",
    title: "dashboard.quiz",
    blocks: ["quiz"],
  },
  {
    id: "practices",
    place: "learn",
    title: "dashboard.practices",
    blocks: ["practices"],
  },
  {
    id: "pledge",
    place: "learn",
    title: "dashboard.pledge",
    blocks: ["practices"],
  },
  {
    id: "rucksack",
    place: "learn",
    title: "dashboard.rucksack",
    blocks: ["learn"],
  },
  {
    id: "method",
    place: "learn",
    title: "dashboard.method",
    blocks: ["learn", "access"],
  },
  {
    id: "settings",
    place: "settings",
    title: isThunderbird ? "dashboard.estimates" : "dashboard.measuring",
    blocks: ["settings"],
  },
  {
    id: "habits",
    place: "settings",
    title: "dashboard.habits",
    blocks: ["habits", "nudge", "access"],
  },
  {
    id: "my-data",
    place: "settings",
    title: "dashboard.myData",
    blocks: ["myData", "sentLog"],
  },
  {
    id: "display",
    place: "settings",
    title: "dashboard.display",
    blocks: ["settings"],
  },
  {
    id: "help",
    place: "settings",
    title: "dashboard.help",
    blocks: ["settings", "challenge"],
  },
  {
    id: "policy",
    place: "settings",
    title: "dashboard.policy",
    isUnlisted: true,
    blocks: ["policy"],
  },
];

/** The sections that this program has, each with its view. */
export const ownSections = sections
  .filter(({ program }) => !program || (program === "thunderbird") === isThunderbird)
  .map((section) => ({
    ...section,
    View: lateView(section.id === "home" ? homeView : sectionView(section.id), section.blocks),
  }));
