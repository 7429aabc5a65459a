import { usePage } from "./page-context.ts";

const pages = [
  ["cleanup", "access.pages.cleanup"],
  ["downloads", "access.pages.downloads"],
  ["browser-tidy", "access.pages.browserTidy"],
  ["declare", "access.pages.declare"],
] as const;

/** Where else there is something to clean up: links beside the page one is on. */
export function OtherCleanups({ current }: { current: (typeof pages)[number][0] }) {
  const { t, settings } = usePage();
  const off: readonly string[] = settings.disabledFeatures.value;
  const others = pages.filter(([id]) => id !== current && !off.includes(id));
  return (
    <nav class="flow" aria-label={t("access.elsewhere")}>
      <h2>{t("access.elsewhere")}</h2>
      <ul class="row">
        {others.map(([id, title]) => (
          <li key={id}>
            <a class="btn" href={`#${id}`}>
              {t(title)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
