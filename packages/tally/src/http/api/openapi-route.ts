import { paths } from "@digital-cleanup/challenge";
import { fallbackLanguage, findLanguage, type Language, type Text } from "@digital-cleanup/text";
import { Hono } from "hono";
import { openApiDocument } from "../../openapi/openapi-document.ts";
import { type PreparedText, prepareText, sendPrepared } from "../../responses/prepared-text.ts";
import { anyPageHeaders } from "./api-headers.ts";

/** `GET /api/openapi.json`. Each language's document is built on its first request. */
export function createOpenApiRoute(texts: Record<Language, Text>, baseUrl: string): Hono {
  const documents: Partial<Record<Language, PreparedText>> = {};
  return new Hono().get(paths.openApi, (context) => {
    const language = findLanguage(context.req.query("lang")) ?? fallbackLanguage;
    const document = (documents[language] ??= prepareText(
      JSON.stringify(openApiDocument(texts[language], baseUrl)),
      "application/json",
    ));
    return sendPrepared(context, document, anyPageHeaders);
  });
}
