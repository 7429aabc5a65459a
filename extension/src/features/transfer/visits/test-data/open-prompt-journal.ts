import { type Change, type Journal, type JournalHooks, openJournal } from "../journal.ts";

/** A journal that stores every change at once, for tests of what is stored. */
export function openPromptJournal(hooks?: JournalHooks): Journal {
  const journal = openJournal(hooks);
  return { ...journal, update: (change: Change) => journal.update(change, "now") };
}
