import * as z from "zod/mini";
import type { ChosenFolder } from "../scan/scan-messages.ts";
import { isFolderHandle } from "./is-folder-handle.ts";

export const foldersSchema = z.array(
  z.object({ name: z.string(), handle: z.custom<ChosenFolder["handle"]>(isFolderHandle) }),
);
