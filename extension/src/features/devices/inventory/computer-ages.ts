/** The answers to how old a computer is, each with the years that are recorded for it. The devices page can correct them. */
export const recordedYears = { under3: 1, from3To5: 4, over5: 6 } as const;

export type ComputerAge = keyof typeof recordedYears;
export const computerAges = Object.keys(recordedYears) as ComputerAge[];
