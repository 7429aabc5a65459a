import { FitSite } from "../../../features/habits/page/fit-site.tsx";
import { LightenSite } from "../../../features/sober/views/lighten-site.tsx";
import { OverviewPage } from "../../../features/transfer/overview/overview-page.tsx";
import type { SiteHelp } from "../../../features/transfer/overview/site-help.ts";
import { usePage } from "../../../ui/page-context.ts";

const maxBytes = (bytesByKind: Record<string, number>) => Math.max(...Object.values(bytesByKind));

/** The pages that were measured, with what other features do on a heavy site. */
export function OverviewSection() {
  const { settings } = usePage();
  const hasHabits = !settings.disabledFeatures.value.includes("habits");
  const help: SiteHelp = ({ origin, bytesByKind }) => {
    const isMostlyVideo = bytesByKind.media > 0 && bytesByKind.media === maxBytes(bytesByKind);
    return hasHabits && isMostlyVideo ? (
      <FitSite origin={origin} />
    ) : (
      <LightenSite origin={origin} />
    );
  };
  return <OverviewPage help={help} />;
}
