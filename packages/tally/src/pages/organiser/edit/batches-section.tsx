import { paths, voidedBatchSchema } from "@digital-cleanup/challenge";
import { isolateText } from "@digital-cleanup/text";
import { useState } from "preact/hooks";
import { refuseInvalid } from "../../client/ask-tally.ts";
import { Field } from "../../event-form/field.tsx";
import { ConfirmAction } from "../confirm-action.tsx";
import { emptyAnswer, useOrganiser } from "../organiser-context.ts";

/** The last batches that were published. One that holds false contributions can be taken out of the totals as a whole. */
export function BatchesSection() {
  const { t, format, view, refresh } = useOrganiser();
  const newestFirst = view.batches.toReversed();
  if (newestFirst.length === 0) return null;
  return (
    <section class="card flow" aria-labelledby="batches-title">
      <h2 id="batches-title">{t("tally.organise.batches.title")}</h2>
      <p class="small soft">{t("tally.organise.batches.meaning", { k: view.event.k })}</p>
      <details onToggle={({ currentTarget }) => currentTarget.open && refresh()}>
        <summary id="batches-summary">{t("tally.organise.batches.see")}</summary>
        <ul class="lines small" id="batches">
          {newestFirst.map(({ n, day, contributions, isVoided, voids }) => (
            <li key={n}>
              <span>
                {t("tally.organise.batches.batch", { n: String(n), day: format.day(day) })}
                <br />
                <span class="soft">
                  {voids
                    ? t("tally.organise.batches.voids", {
                        n: [voids.batch, ...(voids.alsoBatches ?? [])].join(", "),
                        reason: isolateText(voids.reason),
                      })
                    : t("tally.organise.batches.contributions", { count: contributions })}
                  {voids?.alsoBatches && (
                    <>
                      {" "}
                      {t("tally.organise.batches.alsoVoided", {
                        batches: voids.alsoBatches.join(", "),
                      })}
                    </>
                  )}
                </span>
              </span>
              {isVoided && <b>{t("tally.organise.batches.isVoided")}</b>}
              {!isVoided && !voids && <VoidBatch n={n} />}
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}

function VoidBatch({ n }: { n: number }) {
  const { t, code, ask, refresh, announce } = useOrganiser();
  const [reason, setReason] = useState("");
  const number = String(n);
  return (
    <ConfirmAction
      isFinal
      open={t("tally.organise.batches.void")}
      confirm={t("tally.organise.batches.void")}
      title={t("tally.organise.batches.voidTitle", { n: number })}
      action={() => {
        const checked = voidedBatchSchema.safeParse({ reason: reason.trim() });
        return checked.success
          ? ask("POST", paths.voidedBatch(code, n), emptyAnswer, checked.data)
          : Promise.resolve(refuseInvalid(checked.error));
      }}
      onDone={() => {
        announce(t("tally.organise.batches.voided", { n: number }));
        // The button that opened the dialog is about to go.
        document.getElementById("batches-summary")?.focus();
        refresh();
      }}
    >
      <p>{t("tally.organise.batches.voidMeaning")}</p>
      <Field
        name="reason"
        id="void-reason"
        label={t("tally.organise.aboveLimit.reason")}
        hint={t("tally.organise.batches.reasonHint")}
        value={reason}
        onValue={setReason}
        maxLength={500}
        required
      />
    </ConfirmAction>
  );
}
