// The numbers without their sources, so that the functions that only give a range stay small. The factors that name them are in
// `page-factors.ts` and `one-byte-factors.ts`.

/** Sustainable Web Design 4, in kWh per GB; making as energy at the intensity of the world. */
export const version4 = {
  deviceUse: 0.08,
  networkUse: 0.059,
  dataCentreUse: 0.055,
  deviceMaking: 0.081,
  networkMaking: 0.013,
  dataCentreMaking: 0.012,
  worldGramsPerKwh: 494,
} as const;

/** Sustainable Web Design 3: kWh per GB, and shares of it. */
export const version3 = {
  energy: 0.81,
  deviceUse: 0.52,
  networkUse: 0.14,
  dataCentreUse: 0.15,
  making: 0.19,
  worldGramsPerKwh: 472.94,
} as const;

/** OneByte 2018, in kWh per byte. */
export const oneByte = {
  dataCentre: 7.2e-11,
  wired: 4.29e-10,
  wifi: 1.52e-10,
  mobile: 8.84e-10,
  gramsPerKwh: 519,
} as const;

/** Impact CO2, making of the data centre for one GB downloaded, in grams of CO2e. */
export const dataCentreMakingGramsPerGb = 0.1107888;
