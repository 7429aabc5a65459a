import type { KeepPolicy } from "@digital-cleanup/cleaner";

/**
 * The rule that a person chose, and what was compared although it is usually left alone: a project loses no file because an equal
 * one lies elsewhere. The chosen folder itself (`""`) may be one; then its own copies are what is cleaned.
 */
export const toWholePolicy = (policy: KeepPolicy, included: readonly string[]): KeepPolicy => ({
  ...policy,
  referenceFolders: [...(policy.referenceFolders ?? []), ...included.filter((path) => path !== "")],
});
