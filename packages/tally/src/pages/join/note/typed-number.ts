import type { Language } from "@digital-cleanup/text";

/** Writes a number with two decimals at most, as people type sizes. Public totals are rounder. */
export const typedNumber = (language: Language): ((value: number) => string) =>
  new Intl.NumberFormat(language, { maximumFractionDigits: 2 }).format;
