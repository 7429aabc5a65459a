import { type CatalogueFile, readCatalogue } from "./read-catalogue.ts";

/** The estimator is fitted on pages of half of the packages, and tested on pages of the others. */
export type PackageGroup = "fitted" | "unseen";

const unseen: ReadonlySet<string> = new Set([
  "admin-lte",
  "bootswatch",
  "casper",
  "hexo-theme-anzhiyu",
  "hexo-theme-icarus",
  "hexo-theme-redefine",
  "lightbox2",
  "soft-ui-dashboard",
  "soft-ui-design-system",
  "startbootstrap-sb-admin-2",
  "unitegallery",
]);

const catalogue = readCatalogue();

export const packagesOf = (group: PackageGroup): CatalogueFile[][] =>
  [...catalogue]
    .filter(([name]) => unseen.has(name) === (group === "unseen"))
    .map(([, files]) => files);
