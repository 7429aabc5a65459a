import {
  createFormat,
  createText,
  fallbackLanguage,
  findLanguage,
  type Format,
  type Text,
} from "@digital-cleanup/text";

const readJson = (id: string): unknown => {
  const text = document.getElementById(id)?.textContent;
  return text ? JSON.parse(text) : undefined;
};

/** The texts and the initial state that the server wrote into the page as data blocks. */
export function readPage(): { t: Text; format: Format; state: unknown } {
  const language = findLanguage(document.documentElement.lang) ?? fallbackLanguage;
  const messages = readJson("texts-of-page") as Parameters<typeof createText>[1];
  return {
    t: createText(language, messages),
    format: createFormat(language),
    state: readJson("state-of-page"),
  };
}
