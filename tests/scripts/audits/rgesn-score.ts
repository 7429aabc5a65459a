import type { Rgesn } from "./read-audit.ts";

/** The weights of the reference: over all 78 criteria they add up to 100.25. */
const weights = { P: 1.5, R: 1.25, M: 1 } as const;

/** The points of the validated criteria, and of those that apply. */
export function rgesnScore({ critères }: Rgesn): { points: number; outOf: number } {
  const sum = (rows: Rgesn["critères"]) =>
    rows.reduce((total, [, priority]) => total + weights[priority], 0);
  return {
    points: sum(critères.filter(([, , , state]) => state === "validé")),
    outOf: sum(critères.filter(([, , , state]) => state !== "sans objet")),
  };
}
