import { createFormat, loadAllTexts } from "@digital-cleanup/text";
import { TextProvider } from "@digital-cleanup/ui/text-context.ts";
import type { ComponentChildren } from "preact";
import { renderToString } from "preact-render-to-string";
import { effectiveSettings } from "../../platform/settings/settings.ts";
import { PageContextProvider } from "../page-context.ts";

/** The HTML of a view in English, with the settings as they are stored. Effects do not run. */
export async function renderView(view: ComponentChildren): Promise<string> {
  const [{ en: t }, settings] = await Promise.all([loadAllTexts(), effectiveSettings()]);
  const format = createFormat("en");
  return renderToString(
    <TextProvider value={{ t, format }}>
      <PageContextProvider value={{ t, format, settings, addTexts: async () => {} }}>
        {view}
      </PageContextProvider>
    </TextProvider>,
  );
}
