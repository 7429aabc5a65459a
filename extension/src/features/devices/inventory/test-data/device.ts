import type { Device } from "../device.ts";

/** A working phone of the person's own, in a drawer, unless `facts` say otherwise. */
export const aDevice = (facts: Partial<Device> = {}): Device => ({
  id: "phone",
  version: 1,
  record: "device",
  type: "smartphone",
  count: 1,
  status: "working",
  owner: "mine",
  use: "drawer",
  ...facts,
});
