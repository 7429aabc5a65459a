import { type Estimate, keepDeviceLonger } from "@digital-cleanup/footprint";
import type { Device } from "../inventory/device.ts";

/** One device of its kind kept a year longer. Undefined for kinds that are too different to have one factor. */
export function keptYear({
  type,
  owner,
}: Pick<Device, "type" | "owner">): Estimate<"average"> | undefined {
  if (type === "other") return undefined;
  const desktop = owner === "employer" ? "desktopOffice" : "desktopHome";
  const named = { desktop, screen: "monitor" } as const;
  const device = type === "desktop" || type === "screen" ? named[type] : type;
  return keepDeviceLonger({ device, extraYears: 1 });
}
