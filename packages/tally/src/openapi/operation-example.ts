import examples from "./examples.json" with { type: "json" };

type Example = { request?: unknown; answer?: unknown };
const byOperation: Record<string, Example> = examples;

/** A recorded request to an operation and its answer; a part is absent if there is none. */
export const operationExample = (operationId: string): Example => byOperation[operationId] ?? {};
