import type { Device } from "../device.ts";

/** A working phone owned by the person and kept in a drawer, with `facts` overriding these values. */
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
