// ADEME's rules for digital uses (publicodes-acv-numerique, MIT; figures by NegaOctet). Made by scripts/generate.ts; do not edit.

const device = (
  makingKg: number,
  distributionKg: number,
  endOfLifeKg: number,
  lifetimeYears: number,
  hoursPerDay: number,
  powerW: number,
) => ({ makingKg, distributionKg, endOfLifeKg, lifetimeYears, hoursPerDay, powerW });

export const ademeDevices = {
  smartphone: /* @__PURE__ */ device(77, 2.27, 0.246, 2.5, 3, 4.5),
  tablet: /* @__PURE__ */ device(80.5, 3.43, 0.364, 3, 2.5, 20),
  laptop: /* @__PURE__ */ device(170, 12.3, 2.79, 5, 3, 26.5),
  desktopHome: /* @__PURE__ */ device(259, 2.94, 6.61, 6, 4, 70),
  desktopOffice: /* @__PURE__ */ device(203, 1.85, 6.61, 6, 6, 70),
  monitor: /* @__PURE__ */ device(64.6, 1.29, 3.95, 6, 4, 50),
  tv: /* @__PURE__ */ device(325, 3.26, 11.9, 8, 3, 65),
  homeConsole: /* @__PURE__ */ device(279, 1.2, 4.6, 6, 1, 80),
  handheldConsole: /* @__PURE__ */ device(64.8, 0.3, 0.5, 6, 1, 10),
  printer: /* @__PURE__ */ device(10.5, 0.3, 10.2, 5, 1, 60),
  box: /* @__PURE__ */ device(60.8, 0.61, 1.63, 5, 24, 8),
  externalSsd: /* @__PURE__ */ device(135, 0.0161, 0.0796, 5, 2, 0.5),
  externalHdd: /* @__PURE__ */ device(11.5, 0.113, 0.287, 5, 2, 4),
  usbKey: /* @__PURE__ */ device(5.16, 0.00424, 0.0153, 5, 2, 0.2),
  smartSpeaker: /* @__PURE__ */ device(19.5, 0.3, 0.7, 5, 3, 20),
  vrHeadset: /* @__PURE__ */ device(70.35, 0.38, 1.675, 5, 1, 2),
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
