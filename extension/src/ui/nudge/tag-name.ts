export const tagName = "digital-cleanup-nudge";
