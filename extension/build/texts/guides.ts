import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { fallbackLanguage, type Language, languages } from "@digital-cleanup/text";
import { markdownToHtml } from "@digital-cleanup/ui/markdown-to-html.ts";

const docs = resolve(import.meta.dirname, "../../../docs");
const title = /^# .*\n/;
/** What a person who has the extension does not need. */
const sectionLeftOut =
  /<!-- The extension leaves this section out\. -->\n\n## .*\n[\s\S]*?(?=^## |^<!--)/gm;
/** Nothing leads to a heading. */
const headingId = / id="[^"]*"/g;

/** The guide in a language, or in English until it is translated. */
function readGuide(language: Language): string {
  const file = (name: Language) => resolve(docs, `user-guide.${name}.md`);
  const own = file(language);
  return readFileSync(existsSync(own) ? own : file(fallbackLanguage), "utf8");
}

/** The guide in each language as HTML, without its title, pictures and links, for the page about help. */
export const guides = (): { relativeDest: string; contents: string }[] =>
  languages.map((language) => ({
    relativeDest: `guide/${language}.html`,
    contents: markdownToHtml(
      readGuide(language).replace(title, "").replaceAll(sectionLeftOut, ""),
    ).replaceAll(headingId, ""),
  }));
