import { type ComputerAge, recordedYears } from "./computer-ages.ts";
import { type DeviceFacts, newDevice } from "./device.ts";
import { saveDevices } from "./store.ts";

/** Records the computer in use, whose age is known in steps. */
export const recordComputer = (
  age: ComputerAge,
  computer: Pick<DeviceFacts, "type" | "owner">,
  today: string,
): Promise<void> =>
  saveDevices([
    newDevice({
      ...computer,
      count: 1,
      year: Number(today.slice(0, 4)) - recordedYears[age],
      status: "working",
      use: "inUse",
    }),
  ]);
