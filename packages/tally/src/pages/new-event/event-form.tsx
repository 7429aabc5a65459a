import { caps, minCeilings, paths } from "@digital-cleanup/challenge";
import type { Language } from "@digital-cleanup/text";
import { useLayoutEffect, useState } from "preact/hooks";
import * as z from "zod/mini";
import { type Asked, askTally } from "../client/ask-tally.ts";
import { ActionForm } from "../event-form/action-form.tsx";
import { Field, useForm } from "../event-form/field.tsx";
import { QuantityFields } from "../event-form/quantity-fields.tsx";
import { ceilingNames, toDisplayUnit } from "../event-form/quantity.ts";
import type { LocaleProps } from "../figures/figures.tsx";
import { checkDraft } from "./check-draft.ts";
import {
  type Draft,
  draftSchema,
  isPlaceUnchosen,
  newDraft,
  newEventFromDraft,
  type SectionProps,
} from "./draft.ts";
import { AboutSection, PublicationSection } from "./folded-sections.tsx";
import { MainFields } from "./main-fields.tsx";
import { Review } from "./review.tsx";
import { findPlace } from "./search-places.ts";

/** What the page needs of the answer. */
const createdSchema = z.object({
  event: z.object({ code: z.string() }),
  organiserKey: z.string(),
});
type Created = z.infer<typeof createdSchema>;

type Props = LocaleProps & {
  basePath: string;
  /** Whether creating an event requires the operator's key. */
  needsKey: boolean;
  /** Whether the form was checked and is shown to be read again before the event is created. */
  isReviewing: boolean;
  onReview: (isReviewing: boolean) => void;
  onCreated: (created: Created) => void;
};

export function EventForm(props: Props) {
  const { t, format, basePath, needsKey, isReviewing, onReview, onCreated } = props;
  const [draft, setDraft] = useState(() => restoreDraft(t.language));
  const [operatorKey, setOperatorKey] = useState("");
  // At once: the page may be reloaded before it is drawn.
  useLayoutEffect(() => storeDraft(draft), [draft]);
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }));
  const section = { t, format, draft, change };

  const searchUrl = `${basePath}/api/territories`;

  /** Checks the draft, with the place of a text that was typed in full instead of chosen. */
  async function check(): Promise<Asked<undefined>> {
    let checked = draft;
    if (isPlaceUnchosen(draft)) {
      const found = await findPlace(searchUrl, draft.placeText);
      if (!found.ok) return found;
      const { value: place = null } = found;
      change({ place });
      checked = { ...draft, place };
    }
    return checkDraft(checked, t.language, needsKey ? operatorKey : undefined);
  }

  const create = () =>
    askTally({
      method: "POST",
      url: basePath + paths.events,
      body: newEventFromDraft(draft, t.language),
      schema: createdSchema,
      ...(needsKey && { key: operatorKey }),
    });

  return (
    <ActionForm<Created | undefined>
      t={t}
      action={() => (isReviewing ? create() : check())}
      onDone={(created) => {
        if (!created) return onReview(true);
        storeDraft(null);
        onCreated(created);
      }}
      // What the server refuses is corrected in the form; after a network error, the review stays.
      onFailure={({ failure }) => failure === "refused" && onReview(false)}
      button={t(isReviewing ? "tally.organise.new.create" : "tally.organise.new.check")}
      buttonClass="btn--main btn--big"
      beside={
        isReviewing && (
          <button class="btn btn--text" type="button" onClick={() => onReview(false)}>
            {t("tally.organise.review.change")}
          </button>
        )
      }
      keyField="operatorKey"
      sentences={{
        code: t("tally.organise.error.code"),
        operatorKey: t("tally.organise.error.operatorKey"),
        startsOn: t("tally.organise.error.startsOn"),
        timeZone: t("tally.organise.error.timeZone"),
        challenges: t("tally.organise.error.challenges"),
        territory: t("tally.organise.error.territory"),
        "organiser.kind": t("tally.organise.error.kind"),
        k: t("tally.organise.error.k"),
      }}
    >
      {isReviewing && <Review t={t} format={format} draft={draft} />}
      {/* It stays in the page while it is reviewed, so that what was opened is still open after a correction. */}
      <div class="flow flow--form" hidden={isReviewing}>
        <MainFields {...section} searchUrl={searchUrl} />
        <details>
          <summary>{t("tally.organise.new.more")}</summary>
          <div class="flow flow--form">
            <AboutSection {...section} />
            <PublicationSection {...section} />
            <AdvancedSection {...section} />
          </div>
        </details>
        {needsKey && (
          <Field
            name="operatorKey"
            type="password"
            label={t("tally.organise.new.operator")}
            hint={t("tally.organise.new.operatorKeyHint")}
            value={operatorKey}
            onValue={setOperatorKey}
            autocomplete="off"
            required
          />
        )}
      </div>
    </ActionForm>
  );
}

/** Rarely changed settings: the event's code and the ceilings above which a contribution is not counted. */
function AdvancedSection({ draft, change }: SectionProps) {
  const { t } = useForm();
  return (
    <details class="card">
      <summary>
        <h2>{t("tally.organise.new.advanced")}</h2>
      </summary>
      <div class="flow">
        <Field
          name="code"
          label={t("tally.organise.new.code")}
          hint={t("tally.organise.new.codeHint")}
          value={draft.code}
          onValue={(code) => change({ code })}
          maxLength={12}
          autocomplete="off"
          spellcheck={false}
        />
        <h3>{t("tally.organise.new.ceilings")}</h3>
        <p class="small soft">{t("tally.organise.new.ceilingsMeaning")}</p>
        <QuantityFields
          part="ceilings"
          names={ceilingNames}
          texts={draft.ceilings}
          onTexts={(ceilings) => change({ ceilings })}
          hint={(name) =>
            t("tally.organise.form.between", {
              least: toDisplayUnit(name, minCeilings[name]),
              most: toDisplayUnit(name, caps[name]),
            })
          }
        />
      </div>
    </details>
  );
}

const storageKey = "digital-cleanup.new-event";

/** Stores the draft for as long as this tab is open, or that there is none. */
function storeDraft(draft: Draft | null): void {
  try {
    sessionStorage.setItem(storageKey, JSON.stringify(draft));
  } catch {
    // Storage is refused or full; a reload then starts with an empty form.
  }
}

function restoreDraft(language: Language): Draft {
  try {
    return draftSchema.parse(JSON.parse(sessionStorage.getItem(storageKey) ?? ""));
  } catch {
    // Nothing is stored, storage is refused, or the draft is of another version of this page.
    return newDraft(language);
  }
}
