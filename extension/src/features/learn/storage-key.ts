/** Answers, levels and commitments, stored in this browser until the person erases them. */
export const storageKey = "learn";
export const version = 1;
