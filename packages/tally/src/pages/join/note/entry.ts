import {
  type Amounts,
  confirmedTotals,
  type Participation,
  type Totals,
} from "@digital-cleanup/challenge";
import { type FieldWarning, findWarnings, type Quantity } from "./field-warnings.ts";
import type { Draft, Field } from "./draft-schema.ts";
import type { Joining } from "../joining.ts";
import { readDraft, type FieldErrors } from "./read-draft.ts";
import { totalsToSend } from "../participation/totals-to-send.ts";
import { writeDraft } from "./write-draft.ts";

/** The content of the fields, and what follows from it. */
export type Entry = {
  draft: Draft;
  amounts: Amounts;
  errors: FieldErrors;
  totals: Totals;
  warnings: ReadonlyMap<Quantity, FieldWarning>;
};

type Known = Pick<Joining, "t" | "event"> & { participation: Participation };

/** The typed fields, or those that would have given what was sent. */
function currentDraft({ t, participation }: Pick<Known, "t" | "participation">): Draft {
  const held = confirmedTotals(participation)?.declared;
  return participation.draft ?? (held ? writeDraft(held, t.language) : {});
}

export function readEntry({ t, event, participation }: Known): Entry {
  const draft = currentDraft({ t, participation });
  const { amounts, errors } = readDraft(draft);
  const totals = totalsToSend(participation, amounts);
  return { draft, amounts, errors, totals, warnings: findWarnings(totals, event.ceilings) };
}

/** Sets a field of the draft, which is stored at once. */
export const setField = (
  { t, store }: Pick<Joining, "t" | "store">,
  name: Field | `unit.${Field}`,
  text: string,
): void =>
  store.change((stored) => ({
    ...stored,
    draft: { ...currentDraft({ t, participation: stored }), [name]: text },
  }));
