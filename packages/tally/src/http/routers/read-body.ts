import type { Context } from "hono";
import { hiddenCharacterErrors } from "../../responses/hidden-characters.ts";
import type * as z from "zod/mini";
import { fieldErrors, problemResponse } from "../../responses/problem-response.ts";

/** The parsed JSON body, or the response to a body that is not JSON. */
export async function readJson(context: Context): Promise<{ message: unknown } | Response> {
  const text = await context.req.text();
  try {
    return { message: JSON.parse(text) };
  } catch {
    // The parser's message would repeat a piece of the body, which may contain a secret.
    return problemResponse("invalid-body", { status: 400, detail: "The body is not JSON" });
  }
}

/** The JSON body, or the response that names each field that the schema refuses, or that contains a hidden character. */
export async function readBody<T>(
  context: Context,
  schema: z.ZodMiniType<T>,
): Promise<{ value: T } | Response> {
  const body = await readJson(context);
  if (body instanceof Response) return body;
  const { message } = body;
  // A walk of such a message would exceed the stack.
  if (isTooDeep(message)) {
    const detail = "Lists and objects are nested too deeply";
    return problemResponse("invalid-body", { status: 400, detail });
  }
  const parsed = schema.safeParse(message);
  const errors = parsed.success ? hiddenCharacterErrors(message) : fieldErrors(parsed.error);
  if (!parsed.success || errors.length > 0) return problemResponse("invalid-body", { errors });
  return { value: parsed.data };
}

/** Twice what the deepest message of the API has. */
const maxDepth = 20;

/** Whether the lists and objects in a parsed message are nested too deeply for code that walks it level by level. */
function isTooDeep(message: unknown, depth = 0): boolean {
  if (typeof message !== "object" || message === null) return false;
  return depth >= maxDepth || Object.values(message).some((value) => isTooDeep(value, depth + 1));
}
