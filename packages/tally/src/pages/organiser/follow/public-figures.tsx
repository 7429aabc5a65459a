import { DataCard } from "../../event/data-card.tsx";
import { AnnouncedCard, CollectedCard } from "../../event/device-cards.tsx";
import { ExcludedNotes, NoFigures } from "../../event/state-notes.tsx";
import { Figure } from "../../figures/figures.tsx";
import { Meter } from "./meter.tsx";
import { useOrganiser } from "../organiser-context.ts";

/** The figures of the public page, and the progress towards the expected participations. */
export function PublicFigures() {
  const { t, format, view } = useOrganiser();
  const { event, published } = view;
  const { totals, k, collected } = published;
  const { received, published: inTotals, waiting } = published.participations;
  const expected = event.goals.participations;
  const localeProps = { t, format };
  return (
    <>
      <div class="grid grid--cards">
        <section class="card flow" aria-labelledby="participations-title">
          <h2 id="participations-title">{t("tally.organise.quantity.participations")}</h2>
          <Figure id="received" value={BigInt(received)} number={format.number(received)} />
          <p>{t("tally.event.participationsReceived", { count: received })}</p>
          {expected !== undefined && expected > 0 && (
            <Meter
              label={t("tally.organise.space.expected", { number: expected })}
              value={received}
              max={expected}
            />
          )}
          <p class="small soft">
            <data id="published" value={inTotals}>
              {t("tally.event.inTotals", { count: inTotals })}
            </data>{" "}
            <data id="waiting" value={waiting}>
              {t("tally.organise.space.waiting", { count: waiting, k })}
            </data>
          </p>
        </section>
        {totals && <AnnouncedCard {...localeProps} totals={totals} k={k} />}
        {totals && <DataCard {...localeProps} totals={totals} k={k} />}
        <CollectedCard {...localeProps} collected={collected} />
        {!totals && <NoFigures {...localeProps} event={event} published={published} />}
      </div>
      <ExcludedNotes t={t} published={published} hasLimits={false} />
    </>
  );
}
