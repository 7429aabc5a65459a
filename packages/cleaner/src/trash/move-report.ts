import type { FileFacts } from "../file.ts";

/**
 * Why a file was not moved. `changed`, `vanished`: since the scan. `different`: compared whole before the move, its content is not
 * that of its kept copy. `lastCopy`: none of its kept copies is unchanged in its place. `taken`: the target exists. `unsafeName`: the path is not allowed in a manifest. `failed`: the system refused.
 * `stopped`: the work was aborted before. `notListed`: the batch that is undone has no such file.
 */
export type Refusal =
  | "vanished"
  | "changed"
  | "different"
  | "lastCopy"
  | "taken"
  | "unsafeName"
  | "failed"
  | "stopped"
  | "notListed";

/** Every requested file is in exactly one of the two lists. */
export type MoveReport = {
  moved: FileFacts[];
  refused: { path: string; reason: Refusal }[];
};
