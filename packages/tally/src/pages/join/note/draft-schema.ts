import type { Category, Counter, DeviceState, DeviceType } from "@digital-cleanup/challenge";
import type { TaskName } from "../tasks/tasks.ts";

export type BytesField = `bytes.${Category}`;
export type DeviceField = `devices.${DeviceType}.${DeviceState}`;
/** The fields for what was deleted. */
export type DataField = Counter | BytesField;
/** The space that the phone shows as used, in gigabytes, at the first card and at the last one. */
export type SpaceField = "space.before" | "space.after";
export type Field = DataField | DeviceField | SpaceField;
/** Of a task that a person finished, with or without a number. */
export type DoneKey = `done.${TaskName}`;

/**
 * The typed text of each `Field`; `unit.<bytes field>` is the unit chosen beside it, and a `DoneKey` is there once its task
 * is done.
 */
export type Draft = Readonly<Record<string, string>>;

/** The units in which phones and computers show storage. */
export const byteUnits = { GB: 9, MB: 6 } as const;
export type ByteUnit = keyof typeof byteUnits;

export const unitIn = (draft: Draft, field: BytesField): ByteUnit =>
  draft[`unit.${field}`] === "MB" ? "MB" : "GB";
