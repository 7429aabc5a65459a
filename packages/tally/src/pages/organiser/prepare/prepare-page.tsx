import { useOrganiser } from "../organiser-context.ts";
import { Checklist } from "../checklist/checklist.tsx";
import { GuideLink } from "../guide-link.tsx";
import { EventCodeCard } from "./event-code-card.tsx";
import { SettingsCard } from "./settings-card.tsx";
import { SiteCard } from "./site-card.tsx";
import { usePrepareLines } from "./use-prepare-lines.tsx";

/** What is to be done before the event, and what is given to others. */
export function PreparePage() {
  const { t, format, view } = useOrganiser();
  const day = format.day(view.event.startsOn);
  return (
    <div class="beside">
      <Checklist title={t("tally.organise.prepare.title", { day })} lines={usePrepareLines()} />
      <div class="flow">
        <EventCodeCard />
        <SettingsCard />
        <SiteCard />
        <GuideLink />
      </div>
    </div>
  );
}
