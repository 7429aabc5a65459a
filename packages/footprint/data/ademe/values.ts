// ADEME's rules for digital uses (publicodes-acv-numerique, MIT; figures by NegaOctet). Made by scripts/generate.ts; do not edit.

export const ademeDevices = {
  smartphone: {
    makingKg: 77,
    distributionKg: 2.27,
    endOfLifeKg: 0.246,
    lifetimeYears: 2.5,
    hoursPerDay: 3,
    powerW: 4.5,
  },
  tablet: {
    makingKg: 80.5,
    distributionKg: 3.43,
    endOfLifeKg: 0.364,
    lifetimeYears: 3,
    hoursPerDay: 2.5,
    powerW: 20,
  },
  laptop: {
    makingKg: 170,
    distributionKg: 12.3,
    endOfLifeKg: 2.79,
    lifetimeYears: 5,
    hoursPerDay: 3,
    powerW: 26.5,
  },
  desktopHome: {
    makingKg: 259,
    distributionKg: 2.94,
    endOfLifeKg: 6.61,
    lifetimeYears: 6,
    hoursPerDay: 4,
    powerW: 70,
  },
  desktopOffice: {
    makingKg: 203,
    distributionKg: 1.85,
    endOfLifeKg: 6.61,
    lifetimeYears: 6,
    hoursPerDay: 6,
    powerW: 70,
  },
  monitor: {
    makingKg: 64.6,
    distributionKg: 1.29,
    endOfLifeKg: 3.95,
    lifetimeYears: 6,
    hoursPerDay: 4,
    powerW: 50,
  },
  tv: {
    makingKg: 325,
    distributionKg: 3.26,
    endOfLifeKg: 11.9,
    lifetimeYears: 8,
    hoursPerDay: 3,
    powerW: 65,
  },
  homeConsole: {
    makingKg: 279,
    distributionKg: 1.2,
    endOfLifeKg: 4.6,
    lifetimeYears: 6,
    hoursPerDay: 1,
    powerW: 80,
  },
  handheldConsole: {
    makingKg: 64.8,
    distributionKg: 0.3,
    endOfLifeKg: 0.5,
    lifetimeYears: 6,
    hoursPerDay: 1,
    powerW: 10,
  },
  printer: {
    makingKg: 10.5,
    distributionKg: 0.3,
    endOfLifeKg: 10.2,
    lifetimeYears: 5,
    hoursPerDay: 1,
    powerW: 60,
  },
  box: {
    makingKg: 60.8,
    distributionKg: 0.61,
    endOfLifeKg: 1.63,
    lifetimeYears: 5,
    hoursPerDay: 24,
    powerW: 8,
  },
  externalSsd: {
    makingKg: 135,
    distributionKg: 0.0161,
    endOfLifeKg: 0.0796,
    lifetimeYears: 5,
    hoursPerDay: 2,
    powerW: 0.5,
  },
  externalHdd: {
    makingKg: 11.5,
    distributionKg: 0.113,
    endOfLifeKg: 0.287,
    lifetimeYears: 5,
    hoursPerDay: 2,
    powerW: 4,
  },
  usbKey: {
    makingKg: 5.16,
    distributionKg: 0.00424,
    endOfLifeKg: 0.0153,
    lifetimeYears: 5,
    hoursPerDay: 2,
    powerW: 0.2,
  },
  smartSpeaker: {
    makingKg: 19.5,
    distributionKg: 0.3,
    endOfLifeKg: 0.7,
    lifetimeYears: 5,
    hoursPerDay: 3,
    powerW: 20,
  },
  vrHeadset: {
    makingKg: 70.35,
    distributionKg: 0.38,
    endOfLifeKg: 1.675,
    lifetimeYears: 5,
    hoursPerDay: 1,
    powerW: 2,
  },
} as const;

export const ademeChargers = {
  laptopCharger: {
    makingKg: 3.51,
    distributionKg: 0.14,
    endOfLifeKg: 0.542,
  },
  phoneCharger: {
    makingKg: 0.349,
    distributionKg: 0.0136,
    endOfLifeKg: 0.0527,
  },
} as const;

export const ademeNetworkGramsPerGb = {
  fixedFR: 9.26934695867389,
  mobileFR: 24.6836791969497,
  fixedEU: 30.8081869990301,
  mobileEU: 96.0097311973246,
  fixedFRWithoutBox: 2.59,
  fixedEUWithoutBox: 14.4,
} as const;

export const ademeGridGramsPerKwh = {
  FR: 51.9,
  EU: 410.4,
} as const;

export const ademeVideoGbPerHour = {
  audio: 0.1640625,
  sd: 0.7,
  hd: 3,
  uhd: 7,
} as const;

export const ademeStreamingSite = {
  ownMwhPerYear: 94000,
  hostedMwhPerYear: 357000,
  subscribers: 167000000,
  gbPerHour: 1.9,
  overhead: 1.3,
} as const;

export const ademeServer = {
  powerW: 367,
  activePowerW: 400,
  powerPerMailboxW: 0.22,
  mailOverhead: 1.16,
  lifetimeYears: 5,
  makingKg: 748,
  switchMakingKg: 367,
  routerMakingKg: 41.2,
  firewallMakingKg: 355,
  roomMakingKgPerM2: 187,
  roomLifetimeYears: 25,
} as const;

export const ademeDisk = {
  makingKg: 144,
  lifetimeYears: 5,
  powerW: 6,
  capacityMb: 3724961.3824,
  filledPercent: 50,
} as const;

export const ademeMail = {
  writingMinutes: 3,
  readingMinutes: 0.166666666666667,
  keptYears: 10,
  senderCopies: 3,
  recipientCopies: 3,
  mailsPerDay: 117.7,
} as const;

export const ademeDeviceShares = {
  text: {
    desktop: 24,
    laptop: 24,
    tablet: 8,
    smartphone: 45,
  },
  video: {
    laptop: 15,
    tablet: 10,
    smartphone: 5,
    tv: 70,
  },
  call: {
    laptop: 100,
  },
} as const;

export const ademeSearch = {
  typingMinutes: 0.833333333333333,
  readingMinutes: 1,
  requestKb: 16,
  pageKb: 144.5,
  serversPerMb: 9.94817003412222e-11,
} as const;
