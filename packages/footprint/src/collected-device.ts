import type { DeviceType } from "./device-factors.ts";

/** The types of device on collection forms. A desktop comes without its screen, which is counted as one of its own. */
const factorsOf: Readonly<Record<string, DeviceType | { home: DeviceType; office: DeviceType }>> = {
  smartphone: "smartphone",
  tablet: "tablet",
  laptop: "laptop",
  desktop: { home: "desktopHome", office: "desktopOffice" },
  screen: "monitor",
};

/**
 * The device whose factors a type on a collection form takes; `undefined` for a type without factors, such as "other". The
 * place matters for desktops only: those of an office have the lower factors, so they are the default.
 */
export function collectedDevice(
  type: string,
  place: "home" | "office" = "office",
): DeviceType | undefined {
  const device = Object.hasOwn(factorsOf, type) ? factorsOf[type] : undefined;
  return typeof device === "object" ? device[place] : device;
}
