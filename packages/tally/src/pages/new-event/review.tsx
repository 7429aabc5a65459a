import { inLanguage } from "@digital-cleanup/challenge";
import { OthersText } from "@digital-cleanup/ui/others-text.tsx";
import { whenTotalsAppear } from "../event-form/when-totals-appear.ts";
import { type Fact, Facts, type LocaleProps } from "../figures/figures.tsx";
import { type Draft, draftTimeZone, newEventFromDraft } from "./draft.ts";

/** What will be created, to be read again: the place, the days, the groups and the code cannot change later. */
export function Review({ t, format, draft }: LocaleProps & { draft: Draft }) {
  const event = newEventFromDraft(draft, t.language);
  const { name, organiser, startsOn, endsOn, mode, publication, challenges } = event;
  const place = draft.isAbroad ? undefined : draft.place;
  const rows: Fact[] = [
    [t("tally.organise.form.eventName"), <OthersText text={inLanguage(name, t.language)} />],
    [t("tally.organise.new.organiserName"), <OthersText text={organiser.name} />],
    [
      t("tally.organise.new.organiserKind"),
      organiser.kind ? t(`tally.organise.kind.${organiser.kind}`) : undefined,
    ],
    [
      t("tally.organise.review.place"),
      place ? `${place.name}, ${place.code}` : format.country(event.territory.country),
    ],
    [t("tally.organise.review.days"), format.dayRange(startsOn, endsOn)],
    [
      t("tally.organise.review.closing"),
      t("tally.organise.review.closes", {
        day: format.day(endsOn),
        zone: draftTimeZone(draft),
      }),
    ],
    [
      t("tally.organise.new.challenges"),
      challenges.map((kind) => t(`tally.organise.challenge.${kind}`)).join(", "),
    ],
    [t("tally.tickets.who"), t(`tally.tickets.mode.${mode}`)],
    [t("tally.organise.review.totals"), whenTotalsAppear(t, publication, event.k ?? 0)],
    [t("tally.organise.created.code"), event.code ?? t("tally.organise.review.drawnCode")],
  ];
  return <Facts class="lines" rows={rows} />;
}
