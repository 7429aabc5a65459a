import type { TerritoryCodes } from "@digital-cleanup/challenge";

/** Zones of the IANA time zone database (`zone.tab`), by department and overseas collectivity. */
const zonesByDepartment: Record<string, string> = {
  971: "America/Guadeloupe",
  972: "America/Martinique",
  973: "America/Cayenne",
  974: "Indian/Reunion",
  975: "America/Miquelon",
  976: "Indian/Mayotte",
  977: "America/St_Barthelemy",
  978: "America/Marigot",
  984: "Indian/Kerguelen",
  986: "Pacific/Wallis",
  987: "Pacific/Tahiti",
  988: "Pacific/Noumea",
};

const departmentsByRegion: Record<string, string> = {
  "01": "971",
  "02": "972",
  "03": "973",
  "04": "974",
  "06": "976",
};

/** The Marquesas and the Gambier Islands do not have the time of Tahiti. */
const zonesByCommune: Record<string, string> = {
  98718: "Pacific/Marquesas",
  98719: "Pacific/Gambier",
  98723: "Pacific/Marquesas",
  98731: "Pacific/Marquesas",
  98746: "Pacific/Marquesas",
  98756: "Pacific/Marquesas",
  98757: "Pacific/Marquesas",
};

/** The time zone of a territory of France, from all its codes. */
export function timeZoneOf({ region, department, commune }: TerritoryCodes): string {
  const zone =
    zonesByCommune[commune ?? ""] ??
    zonesByDepartment[department ?? departmentsByRegion[region ?? ""] ?? ""];
  return zone ?? "Europe/Paris";
}
