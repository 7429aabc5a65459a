import type { Choice, DuplicateGroup } from "@digital-cleanup/cleaner";
import { isAsked } from "./asked-types.ts";

/** The choices that keep each copy about which the browser would ask. The person may tick them one group at a time. */
export const keepAsked = (groups: readonly DuplicateGroup[]): [path: string, choice: Choice][] =>
  groups.flatMap(({ files }) =>
    files.filter(({ path }) => isAsked(path)).map(({ path }) => [path, "keep"] as const),
  ) as [string, Choice][];
