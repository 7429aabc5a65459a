import type { Language } from "@digital-cleanup/text";
import { type Draft, draftSchema, newDraft } from "./draft.ts";

const storageKey = "digital-cleanup.new-event";

/** Stores the draft for as long as this tab is open. */
export function storeDraft(draft: Draft): void {
  try {
    sessionStorage.setItem(storageKey, JSON.stringify(draft));
  } catch {
    // Storage is refused or full; a reload then starts with an empty form.
  }
}

export function dropDraft(): void {
  try {
    sessionStorage.removeItem(storageKey);
  } catch {
    // Nothing is stored if the browser refuses storage.
  }
}

/** The stored draft, or else an empty one. */
export function restoreDraft(language: Language): Draft {
  try {
    return draftSchema.parse(JSON.parse(sessionStorage.getItem(storageKey) ?? ""));
  } catch {
    // Nothing is stored, storage is refused, or the draft is of another version of this page.
    return newDraft(language);
  }
}
