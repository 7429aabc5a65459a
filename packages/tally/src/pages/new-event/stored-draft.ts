import type { Language } from "@digital-cleanup/text";
import { type Draft, draftSchema, newDraft } from "./draft.ts";

const name = "digital-cleanup.new-event";

/** Keeps what was typed over a reload of this tab, and no longer. */
export function keepDraft(draft: Draft): void {
  try {
    sessionStorage.setItem(name, JSON.stringify(draft));
  } catch {
    // No storage here, or a full one: a reload starts anew.
  }
}

export function dropDraft(): void {
  try {
    sessionStorage.removeItem(name);
  } catch {
    // Then nothing was kept either.
  }
}

/** What was typed before a reload, else an empty form in the browser's time zone. */
export function restoreDraft(language: Language): Draft {
  try {
    return draftSchema.parse(JSON.parse(sessionStorage.getItem(name) ?? ""));
  } catch {
    // Nothing kept, no storage, or a draft of another version of this page.
    return newDraft(new Intl.DateTimeFormat().resolvedOptions().timeZone, language);
  }
}
