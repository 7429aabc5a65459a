import examples from "./examples.json" with { type: "json" };

type Example = { request?: unknown; answer?: unknown };
const byOperation: Record<string, Example> = examples;

/** What was really sent to an operation and what it answered; each part absent where there is none. */
export const exampleOf = (operationId: string): Example => byOperation[operationId] ?? {};
