import { EventCard } from "../../../features/challenge/event-card.tsx";
import type { Participation } from "../../../features/challenge/participation.ts";
import type { AsideTotals } from "../../../features/cleanup/folder/watch-aside-totals.ts";
import { MonthCard } from "../../../features/habits/month/month-card.tsx";
import type { SuggestionMonth } from "../../../features/habits/month/read-month.ts";
import { isThunderbird } from "../../../platform/build.ts";
import { usePage } from "../../../ui/page-context.ts";
import { ProposedEvent } from "../../../ui/settings/proposed-event.tsx";
import { AsideCard } from "./aside-card.tsx";

/** Each card only if there is something to show and its feature is on. */
export function HomeCardGrid(props: {
  joined: Participation | undefined;
  suggestions: SuggestionMonth | undefined;
  aside: AsideTotals | undefined;
}) {
  const { settings } = usePage();
  const { joined, suggestions, aside } = props;
  const isOn = (feature: "challenge" | "habits" | "cleanup") =>
    !settings.disabledFeatures.value.includes(feature);
  const hasEvent = isOn("challenge") && (joined || settings.event.value !== "");
  // Thunderbird counts every e-mail that is deleted, not those of suggestions.
  const hasSuggestions = isOn("habits") && !isThunderbird && suggestions;
  const hasAside = isOn("cleanup") && aside && (aside.files > 0 || !aside.isKnown);
  if (!hasEvent && !hasSuggestions && !hasAside) return null;
  return (
    <div class="grid section-cards home-cards" id="home-cards">
      {hasEvent &&
        (joined ? <EventCard participation={joined} now={new Date()} /> : <EventProposal />)}
      {hasSuggestions && <MonthCard {...suggestions} />}
      {hasAside && <AsideCard aside={aside} />}
    </div>
  );
}

function EventProposal() {
  const { t, settings } = usePage();
  return (
    <ProposedEvent>
      <a class="btn" href={`#challenge/${encodeURIComponent(settings.event.value)}`}>
        {t("common.seeEvent")}
      </a>
    </ProposedEvent>
  );
}
