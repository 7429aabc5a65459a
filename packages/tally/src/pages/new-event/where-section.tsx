import { Choices } from "../event-form/choices.tsx";
import { Field, FieldFrame } from "../event-form/field.tsx";
import { useForm } from "../event-form/form-context.ts";
import type { SectionProps } from "./section-props.ts";
import { PlaceSearch } from "./place-search.tsx";

const timeZones = Intl.supportedValuesOf("timeZone");

/** The territory, dates and time zone of the event. */
export function WhereSection({
  format,
  draft,
  change,
  searchUrl,
}: SectionProps & { searchUrl: string }) {
  const { t } = useForm();
  const { isAbroad, country, timeZone } = draft;
  const countryCode = country.trim().toUpperCase();
  return (
    <section class="card flow" aria-labelledby="where">
      <h2 id="where">{t("tally.organise.new.where")}</h2>
      <Choices
        name="isAbroad"
        type="radio"
        legend={t("tally.organise.new.country")}
        choices={[
          { value: "france", label: t("tally.organise.new.inFrance") },
          { value: "abroad", label: t("tally.organise.new.abroad") },
        ]}
        chosen={[isAbroad ? "abroad" : "france"]}
        onChoose={(value) => change({ isAbroad: value === "abroad" })}
      />
      {isAbroad ? (
        <Field
          name="territory"
          label={t("tally.organise.new.countryCode")}
          hint={
            /^[A-Z]{2}$/.test(countryCode)
              ? format.country(countryCode)
              : t("tally.organise.new.countryCodeHint")
          }
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
        />
      )}
      <div class="grid grid--fields">
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
          required
        />
        <FieldFrame name="timeZone" label={t("tally.organise.new.timeZone")}>
          {(inputProps) => (
            <select
              {...inputProps}
              value={timeZone}
              onChange={({ currentTarget }) => change({ timeZone: currentTarget.value })}
            >
              {/* The browser's own time zone may be missing from its list, for example UTC. */}
              {[...new Set([timeZone, ...timeZones])].map((name) => (
                <option key={name}>{name}</option>
              ))}
            </select>
          )}
        </FieldFrame>
      </div>
    </section>
  );
}
