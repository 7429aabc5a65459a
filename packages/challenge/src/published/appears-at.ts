/** Of how many contributions a total first appears while an event is open: K are published, and K kept back. */
export const appearsAt = (k: number): number => 2 * k;
