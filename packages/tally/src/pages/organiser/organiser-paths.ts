import { paths } from "@digital-cleanup/challenge";

/** An organiser's pages: three, so that the one that stays open all day is light. */
export const organiserPaths = {
  follow: paths.organiserPage,
  access: (code: string) => `${paths.organiserPage(code)}/access`,
  edit: (code: string) => `${paths.organiserPage(code)}/edit`,
} as const;

export type OrganiserPageName = keyof typeof organiserPaths;
