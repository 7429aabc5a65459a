import "./base.css";
import { type Block, createFormat, loadText, pickLanguage, type Text } from "@digital-cleanup/text";
import { TextProvider } from "@digital-cleanup/ui/text-context.ts";
import { type ComponentChild, render } from "preact";
import { reportError } from "../platform/report-error.ts";
import { serialize } from "../platform/serialize.ts";
import { loadSettings, readOpeningSettings } from "../platform/settings/opening-settings.ts";
import { watchPolicyCopy } from "../platform/settings/settings-copy.ts";
import { watchSettings } from "../platform/settings/watch-settings.ts";
import { PageContextProvider } from "./page-context.ts";
import { openPageTexts } from "./page-texts.ts";

type Page = {
  /** The blocks of texts that it opens with. */
  blocks: readonly Block[];
  titleOf: (t: Text) => string;
  view: () => ComponentChild;
};

/** Renders a page of the extension in the person's language and theme, and again when a setting changes. */
export function mountPage({ blocks, titleOf, view }: Page): void {
  const texts = openPageTexts(blocks);
  // Most people use the browser's language: its texts load while the settings are read. `draw` reports a failure.
  loadText(pickLanguage("auto", navigator.languages), blocks).catch(() => undefined);
  let readSettings = readOpeningSettings;
  // In turn, so that what was read before a change is never drawn after it.
  const draw = serialize(async () => {
    const settings = await readSettings();
    readSettings = loadSettings;
    const language = pickLanguage(settings.language.value, navigator.languages);
    const t = await texts.load(language);
    const root = document.documentElement;
    root.lang = language;
    document.title = titleOf(t);
    const theme = settings.theme.value;
    if (theme === "auto") delete root.dataset.theme;
    else root.dataset.theme = theme;
    const format = createFormat(language);
    render(
      <TextProvider value={{ t, format }}>
        <PageContextProvider value={{ t, format, settings, addTexts: texts.add }}>
          {view()}
        </PageContextProvider>
      </TextProvider>,
      document.querySelector("#app")!,
    );
  });
  watchSettings(() => void draw());
  watchPolicyCopy(() => void draw());
  addEventListener("unhandledrejection", (event) => reportError(event.reason));
  void draw();
}
