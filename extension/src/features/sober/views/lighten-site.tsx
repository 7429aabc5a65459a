import { Button } from "../../../ui/button.tsx";
import { usePage } from "../../../ui/page-context.ts";
import { addSite, removeSite } from "../choices.ts";
import { readSite } from "../read-site.ts";
import { siteCovering } from "../sober-state.ts";
import { useSober } from "./use-sober.ts";

/** Turns the mode on or off for a site, or leads to where access is given first. Nothing if the mode cannot be used. */
export function LightenSite({ origin }: { origin: string }) {
  const { t } = usePage();
  const view = useSober();
  const site = readSite(origin);
  if (!view || !site || view.ability === "off" || view.ability === "standingDown") return null;
  if (view.ability === "noAccess") return <a href="#sober">{t("sober.lighten")}</a>;
  if (view.sober.everywhere) return <>{t("sober.onAlready")}</>;
  const isOn = siteCovering(view.sober, site) !== undefined;
  return (
    <Button class="btn--text" onPress={() => (isOn ? removeSite(site) : addSite(site))}>
      {t(isOn ? "sober.stopHere" : "sober.lighten")} <span class="hidden">{site}</span>
    </Button>
  );
}
