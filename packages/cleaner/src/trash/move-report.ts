import type { FileFacts } from "../file.ts";

/**
 * Why a file stayed where it was. `changed` and `vanished`: since it was seen. `lastCopy`: none of its equals
 * is still there as it was. `taken`: another file has the name. `unsafeName`: the name cannot be written in a
 * manifest. `failed`: the system refused. `stopped`: its turn had not come.
 */
export type Refusal =
  | "vanished"
  | "changed"
  | "lastCopy"
  | "taken"
  | "unsafeName"
  | "failed"
  | "stopped";

/** What moved and what did not. Every file asked for is in one of both. */
export type MoveReport = {
  moved: FileFacts[];
  refused: { path: string; reason: Refusal }[];
};
