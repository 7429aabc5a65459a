/**
 * The version of all figures and rules of this package, a date. Each estimate has it, to be stored with its figure: figures of two
 * versions are not comparable, and an old one is to be calculated again or shown as old.
 */
export const dataSetVersion = "2026-12-03";
