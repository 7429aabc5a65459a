import { inLanguage, paths } from "@digital-cleanup/challenge";
import { CopyField } from "../../client/copy-field.tsx";
import { embedCode } from "../../embed/embed-code.ts";
import { useOrganiser } from "../organiser-context.ts";

/** What an organiser puts on a site: the frame with the totals, and where to install the extension. */
export function SiteCard() {
  const { t, view, code, baseUrl, extensionUrl } = useOrganiser();
  const embedUrl = `${baseUrl}${paths.embedPage(code)}?lang=${t.language}`;
  return (
    <section class="card flow" aria-labelledby="site">
      <h2 id="site">{t("tally.organise.prepare.site")}</h2>
      <CopyField
        t={t}
        id="embed"
        label={t("tally.organise.prepare.embed")}
        value={embedCode(embedUrl, inLanguage(view.event.name, t.language))}
      />
      <CopyField
        t={t}
        id="install"
        label={t("tally.organise.prepare.install")}
        value={extensionUrl}
      />
    </section>
  );
}
