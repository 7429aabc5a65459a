/** Territories from the widest to the narrowest. */
export const territoryLevels = ["country", "region", "department", "epci", "commune"] as const;

export type TerritoryLevel = (typeof territoryLevels)[number];
