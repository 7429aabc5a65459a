import {
  type Amounts,
  confirmedTotals,
  type Participation,
  type Totals,
} from "@digital-cleanup/challenge";
import { type FieldWarning, findWarnings, type Quantity } from "./field-warnings.ts";
import type { Draft, Field, PassedKey } from "./draft-schema.ts";
import type { Joining } from "../joining.ts";
import { readDraft, type FieldErrors } from "./read-draft.ts";
import { totalsToSend } from "../participation/totals-to-send.ts";
import { type TaskName, taskNames } from "../tasks/tasks.ts";
import { writeDraft } from "./write-draft.ts";

/** The content of the fields, and what follows from it. */
export type Entry = {
  draft: Draft;
  amounts: Amounts;
  errors: FieldErrors;
  totals: Totals;
  warnings: ReadonlyMap<Quantity, FieldWarning>;
  /** The tasks of the list that were passed without a number. */
  passed: ReadonlySet<TaskName>;
};

/** Those of a form that was not checked yet. */
export const noErrors: FieldErrors = new Map();

type Known = Pick<Joining, "t" | "event"> & { participation: Participation };

/** The fields that give what was sent; none before that. */
export function sentDraft({ t, participation }: Pick<Known, "t" | "participation">): Draft {
  const held = confirmedTotals(participation)?.declared;
  return held ? writeDraft(held, t.language) : {};
}

/** The typed fields, or those of what was sent. */
const currentDraft = (known: Pick<Known, "t" | "participation">): Draft =>
  known.participation.draft ?? sentDraft(known);

export function readEntry({ t, event, participation }: Known): Entry {
  const draft = currentDraft({ t, participation });
  const { amounts, errors } = readDraft(draft);
  const totals = totalsToSend(participation, amounts);
  const passed = new Set(taskNames.filter((task) => `passed.${task}` in draft));
  const warnings = findWarnings(totals, event.ceilings);
  return { draft, amounts, errors, totals, warnings, passed };
}

/** Sets a field of the draft, which is stored at once. */
export const setField = (
  { t, store }: Pick<Joining, "t" | "store">,
  name: Field | `unit.${Field}` | PassedKey,
  text: string,
): void =>
  store.change((stored) => ({
    ...stored,
    draft: { ...currentDraft({ t, participation: stored }), [name]: text },
  }));
