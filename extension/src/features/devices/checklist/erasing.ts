import { type DeviceMemory, deviceMemory } from "@digital-cleanup/challenge";
import type { Device } from "../inventory/device.ts";

/** A step that erases personal data; also a key of the locale block `devices.erasing`. */
export type ErasingStep =
  | "backUp"
  | "signOut"
  | "unlink"
  | "cards"
  | "discs"
  | "resetPhone"
  | "wipeDisk"
  | "resetOther"
  | "signOutFromAfar"
  | "takeDiskOut"
  | "sayItHoldsData";

type Steps = readonly ErasingStep[];

const stepsIfWorking: Readonly<Record<DeviceMemory, Steps>> = {
  phone: ["backUp", "signOut", "unlink", "cards", "resetPhone"],
  disk: ["backUp", "signOut", "discs", "wipeDisk"],
  flash: ["backUp", "signOut", "cards", "resetOther"],
  none: [],
};

const stepsIfBroken: Readonly<Record<DeviceMemory, Steps>> = {
  phone: ["signOutFromAfar", "cards", "sayItHoldsData"],
  disk: ["signOutFromAfar", "discs", "takeDiskOut"],
  flash: ["cards", "sayItHoldsData"],
  none: [],
};

/** How to erase a device before it leaves. If its state is unknown, the steps for a working device. */
export const erasingSteps = ({ type, status }: Pick<Device, "type" | "status">): Steps =>
  (status === "broken" ? stepsIfBroken : stepsIfWorking)[deviceMemory[type]];

/** Whether a device may hold personal data. */
export const holdsData = ({ type }: Pick<Device, "type">): boolean => deviceMemory[type] !== "none";
