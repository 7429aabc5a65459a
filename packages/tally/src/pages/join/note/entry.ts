import {
  type Amounts,
  confirmedTotals,
  type Participation,
  type Totals,
} from "@digital-cleanup/challenge";
import { type Doubt, doubtsOf, type Quantity } from "./doubts.ts";
import type { Draft, Field } from "./draft.ts";
import type { Joining } from "../joining.ts";
import { readDraft, type Troubles } from "./read-draft.ts";
import { totalsToSend } from "../participation/totals-to-send.ts";
import { writeDraft } from "./write-draft.ts";

/** The content of the fields, and what follows from it. */
export type Entry = {
  draft: Draft;
  amounts: Amounts;
  troubles: Troubles;
  totals: Totals;
  doubts: ReadonlyMap<Quantity, Doubt>;
};

type Known = Pick<Joining, "t" | "event"> & { participation: Participation };

/** The fields as typed, or as what was sent would have been typed. */
export function draftOf({ t, participation }: Pick<Known, "t" | "participation">): Draft {
  const held = confirmedTotals(participation)?.declared;
  return participation.draft ?? (held ? writeDraft(held, t.language) : {});
}

export function readEntry({ t, event, participation }: Known): Entry {
  const draft = draftOf({ t, participation });
  const { amounts, troubles } = readDraft(draft);
  const totals = totalsToSend(participation, amounts);
  return { draft, amounts, troubles, totals, doubts: doubtsOf(totals, event.ceilings) };
}

/** Writes into a field of the draft, which is stored at once. */
export const typeInto = (
  { t, store }: Pick<Joining, "t" | "store">,
  name: Field | `unit.${Field}`,
  text: string,
): void =>
  store.change((stored) => ({
    ...stored,
    draft: { ...draftOf({ t, participation: stored }), [name]: text },
  }));
