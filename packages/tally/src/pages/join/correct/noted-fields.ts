import type { Draft } from "../note/draft.ts";

/** The fields with a number in one of these drafts. */
export const notedFields = (drafts: readonly Draft[]): ReadonlySet<string> =>
  new Set(
    drafts.flatMap((draft) =>
      Object.keys(draft).filter(
        (key) => !/^(unit|done)\./.test(key) && !["", "0"].includes(draft[key]!.trim()),
      ),
    ),
  );
