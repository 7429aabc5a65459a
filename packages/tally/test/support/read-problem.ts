import { type Problem, problemSchema } from "@digital-cleanup/challenge";
import { expect } from "vitest";

/** The problem that a response reports. */
export async function readProblem(answer: Response | Promise<Response>): Promise<Problem> {
  const response = await answer;
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  return problemSchema.parse(await response.json());
}
