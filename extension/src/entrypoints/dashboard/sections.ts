import { allBlocks } from "@digital-cleanup/text";
import { isThunderbird } from "../../platform/build.ts";
import { lateView } from "../../ui/late-view.tsx";
import type { SectionInfo } from "../../ui/navigation/place.ts";
import { homeTexts } from "./home/home-texts.ts";

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

/** A section of the dashboard, whose code is loaded when it is opened. */
export type DashboardSection = SectionInfo & {
  id: keyof SectionViews | "home";
  /** The features that it belongs to and disappears with, if they are not the one of its id. */
  features?: readonly string[];
  /** The only program that has it. */
  program?: "browser" | "thunderbird";
};

/**
 * All sections, in the order of their place. An id is an address that bookmarks and guides contain:
 * it stays when a section moves to another place, and becomes the one of a part when it becomes that.
 */
export const sections: readonly DashboardSection[] = [
  {
    id: "home",
    place: "home",
    title: "dashboard.home",
  },
  {
    id: "overview",
    program: "browser",
    place: "pages",
    title: "dashboard.overview",
  },
  {
    id: "sober",
    program: "browser",
    place: "pages",
    title: "dashboard.sober",
  },
  {
    id: "clean",
    place: "clean",
    title: "dashboard.clean",
    isHub: true,
    parts: ["declare"],
  },
  {
    id: "session",
    place: "clean",
    title: "dashboard.session",
  },
  {
    id: "cleanup",
    place: "clean",
    title: "dashboard.cleanup",
  },
  {
    id: "downloads",
    program: "browser",
    features: ["downloads", "browser-tidy"],
    place: "clean",
    title: "dashboard.browser",
    parts: ["browser-tidy"],
  },
  {
    id: "thunderbird",
    program: "thunderbird",
    features: ["habits"],
    place: "clean",
    title: "dashboard.emails",
  },
  {
    id: "emails",
    program: "browser",
    features: ["habits"],
    place: "clean",
    title: "dashboard.emails",
  },
  {
    id: "aside",
    features: ["cleanup"],
    place: "clean",
    title: "dashboard.aside",
  },
  {
    id: "devices",
    place: "devices",
    title: "dashboard.devices",
    parts: ["device-places", "device-register"],
  },
  {
    id: "challenge",
    place: "event",
    title: "dashboard.challenge",
  },
  {
    id: "learn",
    place: "learn",
    title: "dashboard.learn",
    parts: ["ranking", "quiz", "practices", "pledge", "rucksack"],
  },
  {
    id: "method",
    place: "learn",
    title: "dashboard.method",
  },
  {
    id: "settings",
    place: "settings",
    title: isThunderbird ? "dashboard.estimates" : "dashboard.measuring",
  },
  {
    id: "habits",
    place: "settings",
    title: "dashboard.habits",
  },
  {
    id: "my-data",
    place: "settings",
    title: "dashboard.myData",
  },
  {
    id: "display",
    place: "settings",
    title: "dashboard.display",
    parts: ["help"],
  },
  {
    id: "policy",
    place: "settings",
    title: "dashboard.policy",
    isUnlisted: true,
  },
];

/**
 * The sections that this program has, each with its view. Home loads its own texts only, because most people open it first. Any other
 * section loads all, which are few files on the same disk.
 */
export const ownSections = sections
  .filter(({ program }) => !program || (program === "thunderbird") === isThunderbird)
  .map((section) => ({
    ...section,
    View:
      section.id === "home"
        ? lateView(homeView, homeTexts[isThunderbird ? "thunderbird" : "browser"])
        : lateView(sectionView(section.id), allBlocks),
  }));
