import type { PracticeId } from "./practices.ts";

/** The sections that help, each with the feature that it is switched off with. */
export const helpfulSections = {
  challenge: { title: "dashboard.challenge", feature: "challenge" },
  devices: { title: "dashboard.devices", feature: "devices" },
  "device-places": { title: "dashboard.devicePlaces", feature: "devices" },
  "device-register": { title: "dashboard.deviceRegister", feature: "devices" },
  sober: { title: "dashboard.sober", feature: "sober" },
  cleanup: { title: "dashboard.cleanup", feature: "cleanup" },
  habits: { title: "dashboard.habits", feature: "habits" },
} as const;

/** The section of the dashboard that helps with a practice, if there is one. */
export const practiceSections: { readonly [Id in PracticeId]?: keyof typeof helpfulSections } = {
  b1: "challenge",
  c1: "devices",
  d1: "devices",
  d2: "devices",
  e1: "device-places",
  f2: "sober",
  f3: "cleanup",
  f6: "habits",
  i1: "device-places",
  i2: "device-places",
  i4: "device-places",
  i8: "device-register",
};
