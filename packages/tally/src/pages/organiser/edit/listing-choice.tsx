import { type Listing, listings } from "@digital-cleanup/challenge";
import { Choices } from "../../event-form/choices.tsx";
import { useOrganiser } from "../organiser-context.ts";

type Props = { chosen: Listing; onChoose: (listing: Listing) => void };

/** Whether the agenda of the server announces the event. */
export function ListingChoice({ chosen, onChoose }: Props) {
  const { t } = useOrganiser();
  return (
    <section class="card flow" aria-labelledby="agenda">
      <h2 id="agenda">{t("tally.organise.details.listing")}</h2>
      <p class="small soft">{t("tally.organise.details.listingMeaning")}</p>
      <Choices
        name="listing"
        type="radio"
        legend={t("tally.organise.details.listingLegend")}
        choices={listings.map((value) => ({
          value,
          label: t(`tally.organise.details.listingChoice.${value}`),
          meaning: t(`tally.organise.details.listingChoiceMeaning.${value}`),
        }))}
        chosen={[chosen]}
        onChoose={onChoose}
      />
    </section>
  );
}
