import * as z from "zod/mini";
import type { ChosenFolder } from "../scan/scan-messages.ts";

export const isFolderHandle = (value: unknown): boolean =>
  typeof value === "object" && value !== null && "kind" in value && value.kind === "directory";

export const foldersSchema = z.array(
  z.object({ name: z.string(), handle: z.custom<ChosenFolder["handle"]>(isFolderHandle) }),
);
