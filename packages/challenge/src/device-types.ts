/**
 * The types of device that people count, in the order in which pages list them. Adding one takes a line here and in
 * `deviceMemory`, the device whose factors it takes (`collectedDevice` of the footprint package), and its names in the
 * locale files. Its place in the list is free: everything is stored by name.
 */
export const deviceTypes = [
  "smartphone",
  "tablet",
  "laptop",
  "desktop",
  "screen",
  "other",
] as const;
export type DeviceType = (typeof deviceTypes)[number];

/** The memory that may hold personal data, which decides how a device is erased. `flash`: built in, beside memory cards. */
export type DeviceMemory = "phone" | "disk" | "flash" | "none";
export const deviceMemory: Readonly<Record<DeviceType, DeviceMemory>> = {
  smartphone: "phone",
  tablet: "phone",
  laptop: "disk",
  desktop: "disk",
  screen: "none",
  other: "flash",
};
