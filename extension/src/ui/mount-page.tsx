import { createFormat, loadText, pickLanguage } from "@digital-cleanup/text";
import { type ComponentChild, render } from "preact";
import { reportError } from "../platform/report-error.ts";
import { effectiveSettings, watchSettings } from "../platform/settings/settings.ts";
import { PageContextProvider } from "./page-context.ts";

/** Renders one of our pages in the person's language and theme, and again when a setting changes. */
export function mountPage(
  titleOf: (t: Awaited<ReturnType<typeof loadText>>) => string,
  page: () => ComponentChild,
): void {
  const draw = async () => {
    const settings = await effectiveSettings();
    const t = await loadText(pickLanguage(settings.language.value, navigator.languages));
    const root = document.documentElement;
    root.lang = t.language;
    document.title = titleOf(t);
    const theme = settings.theme.value;
    if (theme === "auto") delete root.dataset.theme;
    else root.dataset.theme = theme;
    render(
      <PageContextProvider value={{ t, format: createFormat(t.language), settings }}>
        {page()}
      </PageContextProvider>,
      document.querySelector("#app")!,
    );
  };
  watchSettings(() => void draw().catch(reportError));
  addEventListener("unhandledrejection", (event) => reportError(event.reason));
  void draw().catch(reportError);
}
