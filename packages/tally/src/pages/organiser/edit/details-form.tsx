import { eventChangesSchema, type Listing, listings, paths } from "@digital-cleanup/challenge";
import { useState } from "preact/hooks";
import { type Asked, refuseInvalid } from "../../client/ask-tally.ts";
import { ActionForm } from "../../event-form/action-form.tsx";
import { detailsFromDraft, draftFromEvent, goalFields } from "../../event-form/details-draft.ts";
import { LocalTextFields } from "../../event-form/field.tsx";
import { OptionalSections } from "../../event-form/optional-sections.tsx";
import { emptyAnswer, useOrganiser } from "../organiser-context.ts";
import { Choices } from "../../event-form/choices.tsx";

export function DetailsForm() {
  const { t, view, code, ask } = useOrganiser();
  const [draft, setDraft] = useState(() => draftFromEvent(view.event, t.language));
  const [listing, setListing] = useState<Listing>(view.event.listing ?? "unlisted");
  const change = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part });

  async function save(): Promise<Asked<undefined>> {
    const body = { ...detailsFromDraft(draft, t.language), listing };
    const checked = eventChangesSchema.safeParse(body);
    return checked.success
      ? ask("PATCH", paths.organiser(code), emptyAnswer, body)
      : refuseInvalid(checked.error);
  }

  return (
    <ActionForm
      t={t}
      action={save}
      onDone={() => undefined}
      button={t("tally.organise.details.save")}
      buttonClass="btn--main btn--big"
      done={t("tally.organise.details.saved")}
    >
      <section class="card flow" aria-labelledby="names">
        <h2 id="names">{t("tally.organise.details.names")}</h2>
        <LocalTextFields
          name="name"
          label={t("tally.organise.form.eventName")}
          value={draft.name}
          onValue={(name) => change({ name })}
        />
        <p class="tiny soft">{t("tally.organise.form.oneLanguage")}</p>
      </section>
      <ListingChoice chosen={listing} onChoose={setListing} />
      <OptionalSections draft={draft} change={change} goals={goalFields} />
    </ActionForm>
  );
}

type Props = { chosen: Listing; onChoose: (listing: Listing) => void };

/** Whether the agenda of the server announces the event. */
function ListingChoice({ chosen, onChoose }: Props) {
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
