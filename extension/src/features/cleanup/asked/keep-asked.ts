import type { Choice, DuplicateGroup } from "@digital-cleanup/cleaner";
import { splitAsked } from "./asked-types.ts";

/** The choices that keep each copy about which the browser would ask. The person may tick them one group at a time. */
export const keepAsked = (groups: readonly DuplicateGroup[]): [path: string, choice: Choice][] =>
  groups
    .flatMap(({ files }) => splitAsked(files).asked)
    .map(({ path }): [string, Choice] => [path, "keep"]);
