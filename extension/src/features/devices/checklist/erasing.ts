import type { Device } from "../inventory/device.ts";

/** What removes a person's data from a device, in order, in words of the block `devices.erasing`. */
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

const phone: Steps = ["backUp", "signOut", "unlink", "cards", "resetPhone"];
const computer: Steps = ["backUp", "signOut", "discs", "wipeDisk"];
const whenItStarts: Record<Device["type"], Steps> = {
  smartphone: phone,
  tablet: phone,
  laptop: computer,
  desktop: computer,
  screen: [],
  other: ["backUp", "signOut", "cards", "resetOther"],
};

const deadPhone: Steps = ["signOutFromAfar", "cards", "sayItHoldsData"];
const deadComputer: Steps = ["signOutFromAfar", "discs", "takeDiskOut"];
const whenItDoesNot: Record<Device["type"], Steps> = {
  smartphone: deadPhone,
  tablet: deadPhone,
  laptop: deadComputer,
  desktop: deadComputer,
  screen: [],
  other: ["cards", "sayItHoldsData"],
};

/** How to erase a device before it leaves. Of one that may work, the steps of one that does. */
export const erasingSteps = ({ type, status }: Pick<Device, "type" | "status">): Steps =>
  status === "broken" ? whenItDoesNot[type] : whenItStarts[type];
