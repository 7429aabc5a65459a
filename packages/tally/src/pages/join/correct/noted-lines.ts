import { deviceStates, type DeviceType, deviceTypes } from "@digital-cleanup/challenge";
import type { DataField, Draft, Field, SpaceField } from "../note/draft-schema.ts";

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
const spaceFields = ["space.before", "space.after"] as const satisfies readonly SpaceField[];

/** The fields of a correction: those with a number, and the types of devices. */
export type Lines = {
  space: readonly SpaceField[];
  fields: readonly DataField[];
  types: readonly DeviceType[];
};

/** The fields with a number in one of these drafts. */
export function notedLines(drafts: readonly Draft[]): Lines {
  const isNoted = (field: Field) =>
    drafts.some((draft) => !["", "0"].includes((draft[field] ?? "").trim()));
  return {
    space: spaceFields.filter(isNoted),
    fields: dataFields.filter(isNoted),
    types: deviceTypes.filter((type) =>
      deviceStates.some((state) => isNoted(`devices.${type}.${state}`)),
    ),
  };
}

export const hasLines = ({ space, fields, types }: Lines): boolean =>
  space.length + fields.length + types.length > 0;
