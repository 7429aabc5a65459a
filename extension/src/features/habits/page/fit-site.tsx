import { Button } from "../../../ui/button.tsx";
import { usePage } from "../../../ui/page-context.ts";
import { useWatchedValue } from "../../../ui/use-watched-value.ts";
import { addFitSite, readFitSites, removeFitSite, watchFitSites } from "../fit-sites.ts";
import { areVideosObserved } from "../video-script/are-videos-observed.ts";

/** Fits the videos of a site to their player, or leads to where videos are observed first. */
export function FitSite({ origin }: { origin: string }) {
  const { t, settings } = usePage();
  const [view] = useWatchedValue(
    async () => ({ sites: await readFitSites(), canFit: await areVideosObserved(settings) }),
    [watchFitSites],
    [settings],
  );
  if (!view) return null;
  if (!view.canFit) return <a href="#habits">{t("habits.fitSite")}</a>;
  const isOn = view.sites.includes(origin);
  return (
    <Button class="btn--text" onPress={() => (isOn ? removeFitSite(origin) : addFitSite(origin))}>
      {t(isOn ? "habits.fitSiteStop" : "habits.fitSite")} <span class="hidden">{origin}</span>
    </Button>
  );
}
