import type { Context } from "hono";
import type * as z from "zod/mini";
import { fieldErrors, problemResponse } from "../../responses/problem-response.ts";

/** The JSON body, or the response that names each field the schema refuses. */
export async function readBody<T>(
  context: Context,
  schema: z.ZodMiniType<T>,
): Promise<{ value: T } | Response> {
  let message: unknown;
  try {
    message = JSON.parse(await context.req.text());
  } catch {
    // The parser's message would repeat a piece of the body.
    return problemResponse("invalid-body", { status: 400, detail: "The body is not JSON" });
  }
  const parsed = schema.safeParse(message);
  return parsed.success
    ? { value: parsed.data }
    : problemResponse("invalid-body", { errors: fieldErrors(parsed.error) });
}
