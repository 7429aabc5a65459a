import { paths } from "@digital-cleanup/challenge";

/** Pages of the whole server, to which only its own pages link. */
export const sitePaths = {
  territories: "/territories",
  servers: "/servers",
  legalNotice: "/mentions-legales",
  personalData: paths.personalDataPage,
  accessibility: "/accessibilite",
  ecodesign: "/ecoconception",
  securityTxt: "/.well-known/security.txt",
  method: "/method",
  guide: "/guide",
  install: "/install",
} as const;
