import type { StoredContribution } from "../../src/publication/stored-contribution.ts";
import { packTotals, vectorFields } from "../../src/publication/totals-codec.ts";

export const filesIndex = vectorFields.indexOf("measured.files");

/** Packed totals of measured files only. */
export const packedFiles = (files: number) =>
  packTotals(vectorFields.map((_, index) => (index === filesIndex ? files : 0)));

/** A stored contribution without current and published totals, with `changes`. */
export const storedContribution = (changes: Partial<StoredContribution>): StoredContribution => ({
  seq: 1,
  current: null,
  published: null,
  isAboveLimit: false,
  ...changes,
});
