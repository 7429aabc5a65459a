import { paths } from "@digital-cleanup/challenge";

const below = (name: string) => (code: string) => `${paths.organiserPage(code)}/${name}`;

/** The organiser's pages. They are separate so that the one that stays open all day is small. */
export const organiserPaths = {
  prepare: below("prepare"),
  day: below("day"),
  after: below("after"),
  access: below("access"),
  edit: below("edit"),
} as const;

export type OrganiserPageName = keyof typeof organiserPaths;

/** The steps of organising, each with its page. */
export const organiserTabs = ["prepare", "day", "after"] as const;
