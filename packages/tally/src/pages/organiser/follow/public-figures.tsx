import type { Published } from "@digital-cleanup/challenge";
import { DataCard } from "../../event/data-card.tsx";
import { AnnouncedCard, CollectedCard } from "../../event/device-cards.tsx";
import { ExcludedNotes, NoFigures } from "../../event/state-notes.tsx";
import { Figure } from "../../figures/figures.tsx";
import { Meter } from "./meter.tsx";
import { useOrganiser } from "../organiser-context.ts";

/** Until an event that publishes at its close has closed, the only figure is its pending participations. */
const displayedCount = ({ publication, state, participations, pending }: Published): number =>
  publication === "atClose" && state === "open" ? pending : participations;

/** The figures of the public page, and the progress towards the expected participations. */
export function PublicFigures() {
  const { t, format, view } = useOrganiser();
  const { event, published } = view;
  const { totals, pending, k, collected } = published;
  const expected = event.goals.participations;
  const count = displayedCount(published);
  const isLive = published.state === "open" && published.publication === "live";
  const localeProps = { t, format };
  return (
    <>
      <div class="grid grid--cards">
        <section class="card flow" aria-labelledby="participations-title">
          <h2 id="participations-title">{t("tally.organise.quantity.participations")}</h2>
          <Figure id="participations" value={BigInt(count)} number={format.number(count)} />
          {expected !== undefined && expected > 0 && (
            <Meter
              label={t("tally.organise.space.expected", { number: expected })}
              value={count}
              max={expected}
            />
          )}
          {isLive && (
            <p class="small soft">
              <data id="pending" value={pending}>
                {t("tally.organise.space.next", { count: pending, k })}
              </data>
            </p>
          )}
        </section>
        {totals && <AnnouncedCard {...localeProps} totals={totals} />}
        {totals && <DataCard {...localeProps} totals={totals} />}
        <CollectedCard {...localeProps} collected={collected} />
        {!totals && <NoFigures {...localeProps} event={event} published={published} />}
      </div>
      <ExcludedNotes t={t} published={published} />
    </>
  );
}
