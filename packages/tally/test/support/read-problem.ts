import { type Problem, problemSchema } from "@digital-cleanup/challenge";
import { expect } from "vitest";

/** The problem that a response reports. */
export async function readProblem(response: Response): Promise<Problem> {
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  return problemSchema.parse(await response.json());
}
