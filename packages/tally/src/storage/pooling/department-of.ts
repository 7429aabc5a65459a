import type { Event } from "@digital-cleanup/challenge";

/** The department of a territory; undefined if it is in none, or in several. The code of a commune begins with that of its department. */
export const departmentOf = ({ department, commune }: Event["territory"]): string | undefined =>
  department ?? commune?.match(/^(9[78]\d|2[AB]|\d{2})/)?.[0];
