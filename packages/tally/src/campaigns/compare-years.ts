import type { Event, Published, RollupFigures } from "@digital-cleanup/challenge";
import { eventFigures } from "../rollup/event-figures.ts";
import { createFigureSum } from "../rollup/figure-sum.ts";

export type CampaignMember = { label: string; event: Event; published: Published };

/** The sum of the events of one label in a year, beside those of the year before; undefined if there were none. */
export type ComparedLabel = {
  label: string;
  events: CampaignMember[];
  figures: RollupFigures;
  before: RollupFigures | undefined;
};

export type CampaignYear = {
  year: number;
  /** All years with events, the latest first. */
  years: number[];
  labels: ComparedLabel[];
  all: RollupFigures;
  allBefore: RollupFigures | undefined;
};

const yearOf = ({ event }: CampaignMember): number => Number(event.startsOn.slice(0, 4));

function sum(members: readonly CampaignMember[]): RollupFigures {
  const figures = createFigureSum();
  for (const { published } of members) figures.add(eventFigures(published));
  return figures.read();
}

const sumIfAny = (members: readonly CampaignMember[]): RollupFigures | undefined =>
  members.length === 0 ? undefined : sum(members);

/**
 * The published states of a campaign's events in a year, added up by label, beside the year before. An event without
 * published totals is counted as an event and adds nothing else.
 */
export function compareYears(
  members: readonly CampaignMember[],
  askedYear: number | undefined,
  currentYear: number,
): CampaignYear {
  const years = [...new Set(members.map(yearOf))].toSorted((one, other) => other - one);
  const year = askedYear ?? years[0] ?? currentYear;
  const [ofYear, ofYearBefore] = [year, year - 1].map((wanted) =>
    members.filter((member) => yearOf(member) === wanted),
  ) as [CampaignMember[], CampaignMember[]];
  const labels = [...Map.groupBy(ofYear, ({ label }) => label)].map(([label, events]) => ({
    label,
    events,
    figures: sum(events),
    before: sumIfAny(ofYearBefore.filter((member) => member.label === label)),
  }));
  return { year, years, labels, all: sum(ofYear), allBefore: sumIfAny(ofYearBefore) };
}
