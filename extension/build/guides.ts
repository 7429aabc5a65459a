import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { languages } from "@digital-cleanup/text";

const docs = resolve(import.meta.dirname, "../../docs");
const titleOrPicture = /^(?:# .*|!\[.*)\n\n?/gm;

/** The guide in each language, without its title and its pictures, for the page about help. */
export const guides = (): { relativeDest: string; contents: string }[] =>
  languages.map((language) => ({
    relativeDest: `guide/${language}.md`,
    contents: readFileSync(resolve(docs, `user-guide.${language}.md`), "utf8").replaceAll(
      titleOrPicture,
      "",
    ),
  }));
