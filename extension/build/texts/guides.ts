import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { languages } from "@digital-cleanup/text";

const docs = resolve(import.meta.dirname, "../../../docs");
const titleOrPicture = /^(?:# .*|!\[.*)\n\n?/gm;
/** What a person who has the extension does not need. */
const sectionLeftOut =
  /<!-- The extension leaves this section out\. -->\n\n## .*\n[\s\S]*?(?=^## |^<!--)/gm;
/** To other documents, which the extension does not have. */
const link = /\[([^\]]+)\]\([^)]+\.md[^)]*\)/g;

/** The guide in each language, without its title, pictures and links, for the page about help. */
export const guides = (): { relativeDest: string; contents: string }[] =>
  languages.map((language) => ({
    relativeDest: `guide/${language}.md`,
    contents: readFileSync(resolve(docs, `user-guide.${language}.md`), "utf8")
      .replaceAll(titleOrPicture, "")
      .replaceAll(sectionLeftOut, "")
      .replaceAll(link, "$1"),
  }));
