import {
  createdEventSchema,
  type Event,
  minCeilings,
  organisedEventSchema,
  paths,
} from "@digital-cleanup/challenge";
import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import { type Asked, askTally } from "../client/ask-tally.ts";
import { ActionForm } from "../event-form/action-form.tsx";
import { ceilingNames } from "../event-form/ceiling-fields.tsx";
import { goalFields } from "../event-form/details-draft.ts";
import { Field } from "../event-form/field.tsx";
import { OptionalSections } from "../event-form/optional-sections.tsx";
import { refuseFields, refuseInvalid } from "../event-form/refuse-fields.ts";
import type { LocaleProps } from "../figures/figures.tsx";
import { AboutSection } from "./about-section.tsx";
import { AdvancedSection } from "./advanced-section.tsx";
import { type Draft, isPlaceUnchosen, newEventFromDraft } from "./draft.ts";
import { dropDraft, storeDraft, restoreDraft } from "./stored-draft.ts";
import { PublicationSection } from "./publication-section.tsx";
import { WhereSection } from "./where-section.tsx";

export type Created = { event: Event; organiserKey: string };
/** The publication section asks for expected participations, because they determine its suggestion. */
const otherGoals = goalFields.filter((field) => field !== "participations");

type Props = LocaleProps & {
  basePath: string;
  /** Whether creating an event requires the operator's key. */
  needsKey: boolean;
  onCreated: (created: Created) => void;
};

export function EventForm({ t, format, basePath, needsKey, onCreated }: Props) {
  const [draft, setDraft] = useState(() => restoreDraft(t.language));
  const [operatorKey, setOperatorKey] = useState("");
  useEffect(() => storeDraft(draft), [draft]);
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }));
  const section = { t, format, draft, change };

  return (
    <ActionForm
      t={t}
      action={() =>
        isPlaceUnchosen(draft)
          ? Promise.resolve(refuseFields(["territory"]))
          : create(basePath, newEventFromDraft(draft, t.language), operatorKey)
      }
      onDone={(created) => {
        dropDraft();
        onCreated(created);
      }}
      button={t("tally.organise.new.create")}
      buttonClass="btn--main btn--big"
      keyField="operatorKey"
    >
      <AboutSection {...section} />
      <WhereSection {...section} searchUrl={`${basePath}/api/territories`} />
      <PublicationSection {...section} />
      <OptionalSections draft={draft} change={change} goals={otherGoals} />
      <AdvancedSection {...section} />
      {needsKey && (
        <KeySection title={t("tally.organise.new.operator")}>
          <Field
            name="operatorKey"
            type="password"
            label={t("tally.organise.new.operatorKey")}
            hint={t("tally.organise.new.operatorKeyHint")}
            value={operatorKey}
            onValue={setOperatorKey}
            autocomplete="off"
            required
          />
        </KeySection>
      )}
    </ActionForm>
  );
}

const KeySection = ({ title, children }: { title: string; children: ComponentChildren }) => (
  <section class="card flow" aria-labelledby="operator">
    <h2 id="operator">{title}</h2>
    {children}
  </section>
);

/** Values that the schema requires and the tally assigns. A chosen code replaces the placeholder. */
const placeholders = { code: "NEWEVENT", host: "tally" };
const placeKey = "A".repeat(300);

async function create(
  basePath: string,
  body: ReturnType<typeof newEventFromDraft>,
  operatorKey: string,
): Promise<Asked<Created>> {
  const tooLow = ceilingNames.filter((name) => (body.ceilings[name] ?? 0) < minCeilings[name]);
  if (tooLow.length > 0) return refuseFields(tooLow.map((name) => `ceilings.${name}`));
  const checked = organisedEventSchema.safeParse({
    ...placeholders,
    ...(body.mode === "guarded" && { placeKey }),
    ...body,
  });
  if (!checked.success) return refuseInvalid(checked.error);
  return askTally({
    method: "POST",
    url: basePath + paths.events,
    body,
    schema: createdEventSchema,
    ...(operatorKey !== "" && { key: operatorKey }),
  });
}
