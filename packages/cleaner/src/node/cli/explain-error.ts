import { ManifestError } from "../../trash/manifest.ts";
import { FolderBusyError, TrashIsLinkError } from "../folder-lock.ts";
import { BrokenPlanError } from "./plan/plan-file.ts";
import { BrokenRulesError } from "./scan/remembered-rules.ts";
import type { Texts } from "./texts-en.ts";

const systemErrors: Readonly<Record<string, keyof Texts["systemErrors"]>> = {
  EEXIST: "exists",
  ENOTDIR: "exists",
  EACCES: "refused",
  EPERM: "refused",
  EROFS: "refused",
  ENOSPC: "full",
  EDQUOT: "full",
  ENOENT: "vanished",
};

/** What went wrong and what to do, in words; the message of an unexpected error as it is. */
export function explainError(error: unknown, texts: Texts): string {
  if (error instanceof FolderBusyError) return `${texts.busy} ${error.holder}\n${error.file}`;
  if (error instanceof ManifestError) {
    return `${texts.failed} ${error.file}\n${texts.manifestProblems[error.problem]}`;
  }
  if (error instanceof BrokenRulesError) return `${texts.brokenRules} ${error.file}`;
  if (error instanceof BrokenPlanError) return `${texts.brokenPlan} ${error.file}`;
  if (error instanceof TrashIsLinkError) return `${texts.systemErrors.isLink} ${error.file}`;
  const { code = "", path } = error as NodeJS.ErrnoException;
  const known = systemErrors[code];
  if (known && path) return `${texts.systemErrors[known]} ${path}`;
  return `${texts.failed} ${error instanceof Error ? error.message : String(error)}`;
}
