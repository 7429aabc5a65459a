import {
  declaredSchema,
  handCountedFields,
  paths,
  type Published,
} from "@digital-cleanup/challenge";
import type { Language } from "@digital-cleanup/text";
import { useState } from "preact/hooks";
import { refuseInvalid } from "../../client/ask-tally.ts";
import { ActionForm } from "../../event-form/action-form.tsx";
import { QuantityFields } from "../../event-form/quantity-fields.tsx";
import { readQuantities, writeQuantity } from "../../event-form/quantity.ts";
import { emptyAnswer, useOrganiser } from "../organiser-context.ts";

const peopleFields = ["peopleActing", "peopleReached"] as const;
type DeclaredField = (typeof peopleFields)[number] | (typeof handCountedFields)[number];

/** The amounts declared so far, as the initial texts of the fields. */
const declaredTexts = ({ declaredByOrganiser: declared }: Published, language: Language) =>
  Object.fromEntries(
    [...peopleFields, ...handCountedFields].map((field) => {
      const amount = declared?.[field];
      return [field, amount === undefined ? "" : writeQuantity(field, Number(amount), language)];
    }),
  ) as Record<DeclaredField, string>;

/** Amounts that the organiser declares: people, and, after a close that published nothing, totals counted by hand. */
export function DeclaredForm() {
  const { t, view, code, ask, refresh } = useOrganiser();
  const { published } = view;
  const [texts, setTexts] = useState(() => declaredTexts(published, t.language));
  const hasPublished = published.batch > 0;
  const mayCount = published.state === "closed" && !hasPublished;
  const shown = mayCount ? [...peopleFields, ...handCountedFields] : peopleFields;

  function save() {
    const typed = Object.fromEntries(shown.map((field) => [field, texts[field]]));
    const declared = readQuantities(typed, t.language);
    const checked = declaredSchema.safeParse(declared);
    return checked.success
      ? ask("PUT", paths.declared(code), emptyAnswer, declared)
      : Promise.resolve(refuseInvalid(checked.error));
  }
  const fields = { part: "declared", texts, onTexts: setTexts } as const;

  return (
    <ActionForm
      t={t}
      action={save}
      onDone={refresh}
      sentences={{
        notClosed: t("tally.organise.error.closeFirst"),
        figuresPublished: t("tally.organise.declared.notByHand"),
      }}
      rename={(field) => `declared.${field}`}
      button={t("tally.organise.declared.save")}
      done={t("tally.organise.declared.saved")}
    >
      <QuantityFields {...fields} names={peopleFields} />
      {mayCount ? (
        <>
          <h3>{t("tally.organise.declared.byHand")}</h3>
          <p class="small soft">{t("tally.organise.declared.byHandMeaning", { k: published.k })}</p>
          <QuantityFields {...fields} names={handCountedFields} />
        </>
      ) : (
        <p class="small soft">
          {hasPublished
            ? t("tally.organise.declared.notByHand")
            : t("tally.organise.declared.afterClose", { k: published.k })}
        </p>
      )}
    </ActionForm>
  );
}
