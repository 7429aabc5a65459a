import { Logo } from "@digital-cleanup/ui/logo.tsx";
import { BytesFigure } from "@digital-cleanup/ui/figures/quantity.tsx";
import { badgeText } from "../../platform/toolbar-badge/badge-text.ts";
import { usePage } from "../../ui/page-context.ts";
import { examplePage } from "./example-page.ts";

/** The toolbar icon and the popup over a page, in the language and theme of the person. */
export function ProductPicture() {
  const { t, format } = usePage();
  const { bytes, carbonGramsCo2e, kinds } = examplePage;
  const size = format.bytes(bytes);
  return (
    <div class="welcome-picture" role="img" aria-label={t("welcome.picture.label", { size })}>
      <div class="welcome-picture__bar" aria-hidden="true">
        <span class="welcome-picture__address">{t("welcome.picture.site")}</span>
        <span class="welcome-picture__icon">
          <Logo size={28} />
          <b>{badgeText(format, bytes)}</b>
        </span>
      </div>
      <div class="card flow flow--tight welcome-picture__popup" aria-hidden="true">
        <span class="small soft">{t("welcome.picture.site")}</span>
        <span class="figure">
          <BytesFigure bytes={bytes} />
        </span>
        <b class="small">{format.carbonRange(carbonGramsCo2e)}</b>
        <span class="stack">
          {kinds.map(([name, part, color]) => (
            <i key={name} style={{ "--v": part, "--c": color }} />
          ))}
        </span>
        {kinds.map(([name, part, color]) => (
          <span class="row row--tight tiny" key={name}>
            <i class="key" style={{ "--c": color }} />
            {t(name)} <b class="push">{format.bytes(part)}</b>
          </span>
        ))}
      </div>
    </div>
  );
}
