import type { Factor } from "@digital-cleanup/footprint";

/** For each family, the beginnings of the ids of its factors. */
const factorFamilies = {
  devices: ["device", "device-time", "device-share"],
  electricity: ["grid", "ademe-rules"],
  video: ["streaming", "ademe-network", "network-power", "carbon-trust"],
  mail: ["mail", "storage", "search", "data-centre"],
  pages: ["swd-4", "swd-3", "one-byte", "eco-index", "page", "web-almanac"],
  others: ["digital-year", "ranking-game", "equivalence"],
} as const satisfies Record<string, readonly string[]>;

export type FamilyId = keyof typeof factorFamilies;
export const familyIds = Object.keys(factorFamilies) as FamilyId[];

export const isOfFamily = ({ id }: Factor, family: FamilyId): boolean =>
  factorFamilies[family].some((beginning) => id.startsWith(`${beginning}/`));
