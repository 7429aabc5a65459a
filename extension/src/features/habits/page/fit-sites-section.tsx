import { addFitSite, removeFitSite } from "../fit-sites.ts";
import { AddSite } from "../../../ui/sites/add-site.tsx";
import { usePage } from "../../../ui/page-context.ts";
import { SiteList } from "../../../ui/sites/site-list.tsx";
import { parseOrigin } from "./parse-origin.ts";
import { useSiteListTexts } from "./use-site-list-texts.ts";

/** The sites whose videos are fitted before they load. */
export function FitSitesSection({ sites }: { sites: string[] }) {
  const { t } = usePage();
  const texts = useSiteListTexts(t("habits.fitSitesNone"));
  return (
    <section class="card flow">
      <SiteList
        id="habits-fit"
        title={t("habits.fitSites")}
        sites={sites}
        words={texts}
        remove={removeFitSite}
        restore={addFitSite}
      />
      <p class="small soft">{t("habits.fitSitesWhy")}</p>
      <AddSite
        id="habits-fit"
        words={{ label: t("habits.addSite"), add: t("habits.add"), wrong: t("habits.notASite") }}
        parse={parseOrigin}
        add={addFitSite}
      />
    </section>
  );
}
