import { AddSite } from "../../../ui/sites/add-site.tsx";
import { usePage } from "../../../ui/page-context.ts";
import { SiteList } from "../../../ui/sites/site-list.tsx";
import { addSite, removeSite } from "../choices.ts";
import { readSite } from "../read-site.ts";

/** The list of sites: add, remove, undo. */
export function SoberSites({ sites, isEverywhere }: { sites: string[]; isEverywhere: boolean }) {
  const { t } = usePage();
  return (
    <>
      <SiteList
        id="sober"
        title={t("sober.sites")}
        sites={sites}
        none={t("sober.noSite")}
        remove={removeSite}
        restore={addSite}
      >
        {isEverywhere && <p class="small soft">{t("sober.sitesWait")}</p>}
      </SiteList>
      <AddSite id="sober" wrong={t("sober.notASite")} parse={readSite} add={addSite} />
    </>
  );
}
