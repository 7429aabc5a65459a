import { organiserKinds } from "@digital-cleanup/challenge";
import { Field, FieldFrame } from "../event-form/field.tsx";
import { useForm } from "../event-form/form-context.ts";
import { LocalTextFields } from "../event-form/local-text-fields.tsx";
import type { SectionProps } from "./section-props.ts";

/** The name of the event and its organiser. */
export function AboutSection({ draft, change }: SectionProps) {
  const { t } = useForm();
  const { organiser } = draft;
  return (
    <section class="card flow" aria-labelledby="about">
      <h2 id="about">{t("tally.organise.new.about")}</h2>
      <LocalTextFields
        name="name"
        label={t("tally.organise.form.eventName")}
        value={draft.name}
        onValue={(name) => change({ name })}
      />
      <p class="tiny soft">{t("tally.organise.form.oneLanguage")}</p>
      <div class="grid grid--fields">
        <Field
          name="organiser.name"
          label={t("tally.organise.new.organiserName")}
          value={organiser.name}
          onValue={(name) => change({ organiser: { ...organiser, name } })}
          maxLength={200}
          autocomplete="organization"
          required
        />
        <FieldFrame name="organiser.kind" label={t("tally.organise.new.organiserKind")}>
          {(inputProps) => (
            <select
              {...inputProps}
              value={organiser.kind}
              onChange={({ currentTarget: { value } }) => {
                const kind = organiserKinds.find((name) => name === value);
                if (kind) change({ organiser: { ...organiser, kind } });
              }}
            >
              {organiserKinds.map((kind) => (
                <option key={kind} value={kind}>
                  {t(`tally.organise.kind.${kind}`)}
                </option>
              ))}
            </select>
          )}
        </FieldFrame>
      </div>
    </section>
  );
}
