import { deviceFactors } from "../device/device-factors.ts";
import { traceFactor } from "../factor.ts";
import { addTraced, scaleTraced, type TracedRange } from "../../estimate/traced-range.ts";
import { digitalYearFactors } from "./digital-year-factors.ts";

/** The devices of Nos Gestes Climat, in its order. A desktop is counted apart from its monitor. */
export const yearDevices = {
  smartphone: true,
  tv: true,
  laptop: true,
  desktopHome: true,
  monitor: true,
  tablet: true,
  smartSpeaker: true,
  homeConsole: true,
  handheldConsole: true,
  printer: true,
} as const;
export type YearDevice = keyof typeof yearDevices;

/** How often the devices are renewed, and what it makes of their lifetime. */
export const renewals = {
  often: digitalYearFactors.oftenRenewed.value,
  usually: 1,
  rarely: digitalYearFactors.rarelyRenewed.value,
} as const;

/** Making and transport of a device shared out over the years it is kept, in kg of CO2e a year. */
export function traceDeviceYear(device: YearDevice, lifetimeShare: number): TracedRange {
  const { making, distribution, lifetime } = deviceFactors[device];
  const years = device === "laptop" ? digitalYearFactors.laptopLifetime.value : lifetime.value;
  return scaleTraced(
    addTraced(traceFactor(making), ...(distribution ? [traceFactor(distribution)] : [])),
    1 / (years * lifetimeShare),
  );
}
