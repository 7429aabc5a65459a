import { type Event, inLanguage, paths } from "@digital-cleanup/challenge";
import type { Text } from "@digital-cleanup/text";

/** The accent and paper colours of the light theme in the design tokens. */
export const manifestColours = { theme: "#0a5a6b", background: "#f4f6f4" };

type Options = { t: Text; event: Event; basePath: string; toFile: (source: string) => string };

export function joinManifest({ t, event, basePath, toFile }: Options) {
  const page = basePath + paths.joinPage(event.code);
  const icon = (name: string, pixels: number, purpose: "any" | "maskable") => ({
    src: toFile(`join/${name}.png`),
    sizes: `${pixels}x${pixels}`,
    type: "image/png",
    purpose,
  });
  return {
    id: page,
    name: t("tally.join.appName", { event: inLanguage(event.name, t.language) }),
    short_name: t("tally.join.appShortName"),
    lang: t.language,
    start_url: `${page}?lang=${t.language}`,
    scope: basePath + paths.eventPage(event.code),
    display: "standalone",
    theme_color: manifestColours.theme,
    background_color: manifestColours.background,
    icons: [
      icon("icon-192", 192, "any"),
      icon("icon-512", 512, "any"),
      icon("icon-maskable-512", 512, "maskable"),
    ],
  };
}
