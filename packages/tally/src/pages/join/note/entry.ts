import { confirmedTotals, type Participation, type Totals } from "@digital-cleanup/challenge";
import type { Joining } from "../joining.ts";
import { totalsToSend } from "../participation/totals-to-send.ts";
import { type TaskName, taskNames } from "../tasks/tasks.ts";
import { type DoneKey, type Draft, type Field, writeDraft } from "./draft.ts";
import { type FieldWarning, findWarnings, type Quantity } from "./field-warnings.ts";
import { type DraftContent, type FieldErrors, readDraft } from "./read-draft.ts";

export type Entry = DraftContent & {
  draft: Draft;
  totals: Totals;
  warnings: ReadonlyMap<Quantity, FieldWarning>;
  /** The tasks that were finished, with or without a number. */
  done: ReadonlySet<TaskName>;
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
  const content = readDraft(draft);
  const totals = totalsToSend(participation, content.amounts);
  const done = new Set(taskNames.filter((task) => `done.${task}` in draft));
  const warnings = findWarnings(totals, event.ceilings);
  return { ...content, draft, totals, warnings, done };
}

type Changes = { [Name in Field | `unit.${Field}` | DoneKey]?: string };

/** Changes fields of the draft, which is stored at once. */
export const setFields = ({ t, store }: Pick<Joining, "t" | "store">, changes: Changes): void =>
  store.change((stored) => ({
    ...stored,
    draft: { ...currentDraft({ t, participation: stored }), ...changes },
  }));
