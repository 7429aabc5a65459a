import { localTextLanguage, organiserKinds } from "@digital-cleanup/challenge";
import { Choices } from "../event-form/choices.tsx";
import { Field, useForm } from "../event-form/field.tsx";
import { draftTimeZone, type SectionProps } from "./draft.ts";
import { PlaceSearch } from "./place-search.tsx";

export function MainFields({
  format,
  draft,
  change,
  searchUrl,
}: SectionProps & { searchUrl: string }) {
  const { t } = useForm();
  const { organiser, country, isAbroad } = draft;
  const language = localTextLanguage(t.language);
  const countryCode = country.trim().toUpperCase();
  const zone = t("tally.organise.new.zoneHint", { zone: draftTimeZone(draft) });
  return (
    <>
      <Field
        name={`name.${language}`}
        label={t("tally.organise.form.eventName")}
        value={draft.name[language]}
        onValue={(name) => change({ name: { ...draft.name, [language]: name } })}
        maxLength={300}
        required
      />
      <Field
        name="organiser.name"
        label={t("tally.organise.new.organiserName")}
        hint={t("tally.organise.new.organiserHint")}
        value={organiser.name}
        onValue={(name) => change({ organiser: { ...organiser, name } })}
        maxLength={200}
        autocomplete="organization"
        required
      />
      <div class="kinds">
        <Choices
          name="organiser.kind"
          type="radio"
          legend={t("tally.organise.new.organiserKind")}
          choices={organiserKinds.map((value) => ({
            value,
            label: t(`tally.organise.kind.${value}`),
          }))}
          chosen={organiser.kind ? [organiser.kind] : []}
          onChoose={(kind) => change({ organiser: { ...organiser, kind } })}
        />
      </div>
      {isAbroad ? (
        <Field
          name="territory"
          label={t("tally.organise.new.countryCode")}
          hint={`${
            /^[A-Z]{2}$/.test(countryCode)
              ? format.country(countryCode)
              : t("tally.organise.new.countryCodeHint")
          } ${zone}`}
          value={country}
          onValue={(text) => change({ country: text })}
          maxLength={2}
          autocomplete="country"
          spellcheck={false}
        />
      ) : (
        <PlaceSearch
          searchUrl={searchUrl}
          place={draft.place}
          onPlace={(place) => change({ place })}
          text={draft.placeText}
          onText={(placeText) => change({ placeText })}
          zone={zone}
        />
      )}
      <div class="grid grid--days">
        <Field
          name="startsOn"
          type="date"
          label={t("tally.organise.new.startsOn")}
          value={draft.startsOn}
          onValue={(startsOn) => change({ startsOn })}
          required
        />
        <Field
          name="endsOn"
          type="date"
          label={t("tally.organise.new.endsOn")}
          hint={t("tally.organise.new.endsOnHint")}
          value={draft.endsOn}
          onValue={(endsOn) => change({ endsOn })}
          min={draft.startsOn}
        />
      </div>
    </>
  );
}
