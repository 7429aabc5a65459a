import { type Change, Journal } from "../journal.ts";

/** A journal that stores every change at once, for tests of what is stored. */
export function openPromptJournal(): Journal {
  return new PromptJournal();
}

class PromptJournal extends Journal {
  override update(change: Change): Promise<void> {
    return super.update(change, "now");
  }
}
