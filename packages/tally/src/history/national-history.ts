export const editionFields = [
  "peopleReached",
  "cleanups",
  "filesMillions",
  "emailsMillions",
  "apps",
  "dataTerabytes",
  "workingDevices",
  "recyclingKilograms",
] as const;
export type EditionField = (typeof editionFields)[number];

/** The numbers of one edition as the source prints them; null if not counted that year. */
export type Edition = {
  year: number;
  challenges: readonly ("data" | "reuse" | "recycling")[];
} & Record<EditionField, number | null>;

/** The results of Digital Cleanup Day in France, as its organisers declared them. */
export const nationalHistory = {
  source: {
    title: "ADEME, Rencontre Sobriété numérique, Caen, 14/11/2024",
    publishedOn: "2024-11-14",
  },
  /** The day on which these numbers were last compared with their source. */
  checkedOn: "2026-11-24",
  basis: "declared",
  editions: [
    {
      year: 2020,
      challenges: ["data"],
      peopleReached: 6500,
      cleanups: 153,
      filesMillions: 15,
      emailsMillions: null,
      apps: null,
      dataTerabytes: 14,
      workingDevices: null,
      recyclingKilograms: null,
    },
    {
      year: 2021,
      challenges: ["data"],
      peopleReached: 38_107,
      cleanups: 498,
      filesMillions: 77,
      emailsMillions: null,
      apps: null,
      dataTerabytes: 44,
      workingDevices: null,
      recyclingKilograms: null,
    },
    {
      year: 2022,
      challenges: ["data", "reuse", "recycling"],
      peopleReached: 430_000,
      cleanups: 1686,
      filesMillions: 95,
      emailsMillions: null,
      apps: null,
      dataTerabytes: 1927,
      workingDevices: 2298,
      recyclingKilograms: 5472,
    },
    {
      year: 2023,
      challenges: ["data", "reuse", "recycling"],
      peopleReached: 500_000,
      cleanups: 2308,
      filesMillions: 4000,
      emailsMillions: null,
      apps: null,
      dataTerabytes: 4748,
      workingDevices: 24_956,
      recyclingKilograms: 30_700,
    },
    {
      year: 2024,
      challenges: ["data", "reuse", "recycling"],
      peopleReached: 500_000,
      cleanups: 2096,
      filesMillions: 138,
      emailsMillions: 32,
      apps: 12_148,
      dataTerabytes: 1572,
      workingDevices: 15_761,
      recyclingKilograms: 614_700,
    },
  ] satisfies Edition[],
  /**
   * Values that are not comparable with other editions. Charts and sums that include them have to
   * state this.
   */
  setAside: [
    { year: 2023, field: "filesMillions" },
    { year: 2023, field: "dataTerabytes" },
    { year: 2024, field: "recyclingKilograms" },
  ] satisfies { year: number; field: EditionField }[],
} as const;
