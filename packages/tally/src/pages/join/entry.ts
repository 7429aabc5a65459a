import { type Amounts, type Totals, confirmedTotals } from "@digital-cleanup/challenge";
import { type Doubt, doubtsOf, type Quantity } from "./doubts.ts";
import type { Draft, Field } from "./draft.ts";
import type { Joining } from "./joining.ts";
import { type Part } from "./part.ts";
import { readDraft, type Troubles } from "./read-draft.ts";
import { totalsToSend } from "./request.ts";
import { writeDraft } from "./write-draft.ts";

/** What stands in the fields, and all that follows from it. */
export type Entry = {
  draft: Draft;
  amounts: Amounts;
  troubles: Troubles;
  totals: Totals;
  doubts: ReadonlyMap<Quantity, Doubt>;
};

type Known = Pick<Joining, "t" | "event"> & { part: Part };

/** The fields as typed, or as what was sent would have been typed. */
export function draftOf({ t, part }: Pick<Known, "t" | "part">): Draft {
  const held = confirmedTotals(part)?.declared;
  return part.draft ?? (held ? writeDraft(held, t.language) : {});
}

export function readEntry({ t, event, part }: Known): Entry {
  const draft = draftOf({ t, part });
  const { amounts, troubles } = readDraft(draft);
  const totals = totalsToSend(part, amounts);
  return { draft, amounts, troubles, totals, doubts: doubtsOf(totals, event.ceilings) };
}

/** Writes into a field of the draft, which is stored at once. */
export const typeInto = (
  { t, store }: Pick<Joining, "t" | "store">,
  name: Field | `unit.${Field}`,
  text: string,
): void => store.change((part) => ({ ...part, draft: { ...draftOf({ t, part }), [name]: text } }));
