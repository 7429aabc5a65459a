import { addFitSite, removeFitSite } from "../fit-sites.ts";
import { AddSite } from "../../../ui/sites/add-site.tsx";
import { usePage } from "../../../ui/page-context.ts";
import { SiteList } from "../../../ui/sites/site-list.tsx";
import { parseOrigin } from "./parse-origin.ts";

/** The sites whose videos are fitted before they load. */
export function FitSitesSection({ sites }: { sites: string[] }) {
  const { t } = usePage();
  return (
    <section class="card flow">
      <SiteList
        id="habits-fit"
        title={t("habits.fitSites")}
        sites={sites}
        none={t("habits.fitSitesNone")}
        remove={removeFitSite}
        restore={addFitSite}
      />
      <p class="small soft">{t("habits.fitSitesWhy")}</p>
      <AddSite id="habits-fit" wrong={t("habits.notASite")} parse={parseOrigin} add={addFitSite} />
    </section>
  );
}
