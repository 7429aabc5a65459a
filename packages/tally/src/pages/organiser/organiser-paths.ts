import { paths } from "@digital-cleanup/challenge";

/** The organiser's pages. They are separate so that the one that stays open all day is small. */
export const organiserPaths = {
  follow: paths.organiserPage,
  access: (code: string) => `${paths.organiserPage(code)}/access`,
  edit: (code: string) => `${paths.organiserPage(code)}/edit`,
} as const;

export type OrganiserPageName = keyof typeof organiserPaths;
