import { deviceStates, type DeviceType, deviceTypes } from "@digital-cleanup/challenge";
import type { DataField, Draft, Field } from "./draft-schema.ts";

const dataFields = [
  "files",
  "bytes.media",
  "bytes.apps",
  "bytes.mail",
  "bytes.office",
  "bytes.cloud",
  "bytes.other",
  "emails",
  "unsubscribes",
  "apps",
] as const satisfies readonly DataField[];

/** Fields of a form: those for what was deleted, and the types of devices to bring. */
export type FieldSet = { fields: readonly DataField[]; types: readonly DeviceType[] };

/** The fields with a number in one of these drafts, and all others. */
export function splitFields(drafts: readonly Draft[]): { noted: FieldSet; others: FieldSet } {
  const isNoted = (field: Field) =>
    drafts.some((draft) => !["", "0"].includes((draft[field] ?? "").trim()));
  const isNotedType = (type: DeviceType) =>
    deviceStates.some((state) => isNoted(`devices.${type}.${state}`));
  const setOf = (isIn: boolean): FieldSet => ({
    fields: dataFields.filter((field) => isNoted(field) === isIn),
    types: deviceTypes.filter((type) => isNotedType(type) === isIn),
  });
  return { noted: setOf(true), others: setOf(false) };
}
