import type { DeviceType } from "./device-type.ts";

/** The types of device on collection forms. The screen of a desktop is counted separately. */
const factorsOf: Readonly<Record<string, DeviceType | { home: DeviceType; office: DeviceType }>> = {
  smartphone: "smartphone",
  tablet: "tablet",
  laptop: "laptop",
  desktop: { home: "desktopHome", office: "desktopOffice" },
  screen: "monitor",
};

/**
 * The device whose factors apply to a type on a collection form; `undefined` for a type without factors, such as "other". The
 * place matters for desktops only: office desktops have lower factors and are the default.
 */
export function collectedDevice(
  type: string,
  place: "home" | "office" = "office",
): DeviceType | undefined {
  const device = Object.hasOwn(factorsOf, type) ? factorsOf[type] : undefined;
  return typeof device === "object" ? device[place] : device;
}
