/**
 * The version of all figures and rules of this package, a date. Each estimate has it: figures of two versions are not compared, and
 * a stored one is calculated again or shown as old.
 */
export const dataSetVersion = "2026-11-28";
