import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { fallbackLanguage, type Language, languages } from "@digital-cleanup/text";
import { runnerImport } from "vite";

const docs = resolve(import.meta.dirname, "../../../docs");
const titleOrPicture = /^(?:# .*|!\[.*)\n\n?/gm;
/** What a person who has the extension does not need. */
const sectionLeftOut =
  /<!-- The extension leaves this section out\. -->\n\n## .*\n[\s\S]*?(?=^## |^<!--)/gm;
/** To other documents, which the extension does not have. */
const link = /\[([^\]]+)\]\([^)]+\.md[^)]*\)/g;

/** The guide in a language, or in English until it is translated. */
function readGuide(language: Language): string {
  const file = (name: Language) => resolve(docs, `user-guide.${name}.md`);
  const own = file(language);
  return readFileSync(existsSync(own) ? own : file(fallbackLanguage), "utf8");
}

/** The guide in each language as HTML, without its title, pictures and links, for the page about help. */
export async function guides(): Promise<{ relativeDest: string; contents: string }[]> {
  // What reads the configuration of the build does not understand JSX.
  const { module } = await runnerImport<typeof import("./guide-html.tsx")>(
    resolve(import.meta.dirname, "guide-html.tsx"),
  );
  return languages.map((language) => ({
    relativeDest: `guide/${language}.html`,
    contents: module.guideHtml(
      readGuide(language)
        .replaceAll(titleOrPicture, "")
        .replaceAll(sectionLeftOut, "")
        .replaceAll(link, "$1"),
    ),
  }));
}
