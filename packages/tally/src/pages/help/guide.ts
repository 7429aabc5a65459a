import type { Language } from "@digital-cleanup/text";
import { markdownToHtml } from "@digital-cleanup/ui/markdown-to-html.ts";
import englishGuide from "../../../../../docs/organiser-guide.en.md?raw";
import frenchGuide from "../../../../../docs/organiser-guide.fr.md?raw";
import englishDay from "../../../../../docs/organiser-guide/day.en.md?raw";
import frenchDay from "../../../../../docs/organiser-guide/day.fr.md?raw";
import englishPreparing from "../../../../../docs/organiser-guide/prepare.en.md?raw";
import frenchPreparing from "../../../../../docs/organiser-guide/prepare.fr.md?raw";
import englishQuestions from "../../../../../docs/organiser-guide/questions.en.md?raw";
import frenchQuestions from "../../../../../docs/organiser-guide/questions.fr.md?raw";
import { sitePaths } from "../layout/site-paths.ts";

/** The guide of one page and those with its details, in English and French. Other languages read the English ones. */
const guides: Record<string, { en: string } & Partial<Record<Language, string>>> = {
  [sitePaths.guide]: { en: englishGuide, fr: frenchGuide },
  [`${sitePaths.guide}/prepare`]: { en: englishPreparing, fr: frenchPreparing },
  [`${sitePaths.guide}/day`]: { en: englishDay, fr: frenchDay },
  [`${sitePaths.guide}/questions`]: { en: englishQuestions, fr: frenchQuestions },
};

export const guidePaths = Object.keys(guides);

export function guideHtml(path: string, language: Language, basePath: string): string {
  const guide = guides[path];
  if (!guide) return "";
  return markdownToHtml(guide[language] ?? guide.en, (href) => {
    const page = pageOfDocument(href);
    return page && `${basePath}${page}?lang=${language}`;
  });
}

/** The path of a document that another one names: `../organiser-guide.fr.md`, `organiser-guide/day.fr.md`. */
function pageOfDocument(href: string): string | undefined {
  const named = /\borganiser-guide(\/\w+)?\.\w+\.md$/.exec(href);
  const path = sitePaths.guide + (named?.[1] ?? "");
  return named && path in guides ? path : undefined;
}
