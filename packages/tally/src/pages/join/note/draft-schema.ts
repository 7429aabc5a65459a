import type { Category, Counter, DeviceState, DeviceType } from "@digital-cleanup/challenge";
import * as z from "zod/mini";
import type { TaskName } from "../tasks/tasks.ts";

export type BytesField = `bytes.${Category}`;
export type DeviceField = `devices.${DeviceType}.${DeviceState}`;
/** The fields for what was deleted. */
export type DataField = Counter | BytesField;
export type Field = DataField | DeviceField;
/** Of a task that was passed without a number. */
export type PassedKey = `passed.${TaskName}`;

/**
 * The typed text of each `Field`; `unit.<bytes field>` is the unit chosen beside it, and a `PassedKey` is there once its task
 * was passed.
 */
export const draftSchema = z.record(z.string(), z.string());
export type Draft = Readonly<Record<string, string>>;

/** The units in which phones and computers show storage. */
export const byteUnits = { GB: 9, MB: 6 } as const;
export type ByteUnit = keyof typeof byteUnits;

export const unitIn = (draft: Draft, field: BytesField): ByteUnit =>
  draft[`unit.${field}`] === "MB" ? "MB" : "GB";
