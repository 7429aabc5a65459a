import { readFileSync } from "node:fs";
import type { Text } from "@digital-cleanup/text";
import { locales } from "zod/mini";
import { type LegalNotice, legalNoticeSchema } from "../../legal/legal-notice.ts";
import { fieldErrors } from "../../responses/problem-response.ts";
import { UsageError } from "../settings.ts";

/** `zod/mini` itself explains no error. */
const { localeError } = locales.en();

/** The legal notice of a JSON file; without fields if the operator has given none. */
export function readLegalNotice(path: string, t: Text): LegalNotice {
  if (path === "") return legalNoticeSchema.parse({});
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(path, "utf8"));
  } catch (error) {
    throw new UsageError(t("tally.cli.unreadableFile", { path, detail: String(error) }));
  }
  const { data, error } = legalNoticeSchema.safeParse(content, { error: localeError });
  if (data) return data;
  const lines = fieldErrors(error).map(({ field, detail }) => `  ${field}: ${detail}`);
  throw new UsageError([t("tally.cli.invalidLegal", { path }), ...lines].join("\n"));
}
