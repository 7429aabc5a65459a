import { FitSite } from "../../../features/habits/page/fit-site.tsx";
import { LightenSite } from "../../../features/sober/views/lighten-site.tsx";
import { OverviewPage } from "../../../features/transfer/overview/overview-page.tsx";
import type { SiteHelp } from "../../../features/transfer/overview/site-help.ts";
import { usePage } from "../../../ui/page-context.ts";

/** The pages that were measured, with what other features do on a heavy site. */
export function OverviewSection() {
  const { settings } = usePage();
  const hasHabits = !settings.disabledFeatures.value.includes("habits");
  const help: SiteHelp = ({ origin, bytesDown, bytesByKind }) =>
    hasHabits && bytesByKind.media * 2 > bytesDown ? (
      <FitSite origin={origin} />
    ) : (
      <LightenSite origin={origin} />
    );
  return <OverviewPage help={help} />;
}
