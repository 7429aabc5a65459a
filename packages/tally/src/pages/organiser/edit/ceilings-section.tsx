import {
  caps,
  type Ceilings,
  maxCeilingRises,
  minCeilingFactor,
  paths,
  raisedCeilingsSchema,
} from "@digital-cleanup/challenge";
import { OthersText } from "@digital-cleanup/ui/others-text.tsx";
import { useState } from "preact/hooks";
import { refuseFields, refuseInvalid } from "../../client/ask-tally.ts";
import { ActionForm } from "../../event-form/action-form.tsx";
import { Field, FieldFrame } from "../../event-form/field.tsx";
import { ceilingNames, readQuantity, toDisplayUnit } from "../../event-form/quantity.ts";
import { emptyAnswer, useOrganiser } from "../organiser-context.ts";

export function CeilingsSection() {
  const { t, view } = useOrganiser();
  const { ceilingChanges, published } = view;
  const mayRaise = published.state !== "closed" && ceilingChanges.length < maxCeilingRises;
  if (!mayRaise && ceilingChanges.length === 0) return null;
  return (
    <section class="card flow" aria-labelledby="limits">
      <h2 id="limits">{t("tally.organise.new.ceilings")}</h2>
      <p class="small soft">{t("tally.organise.new.ceilingsMeaning")}</p>
      {mayRaise && (
        <details>
          <summary>{t("tally.organise.aboveLimit.raise")}</summary>
          <RaiseForm />
        </details>
      )}
      {ceilingChanges.length > 0 && <CeilingChanges />}
    </section>
  );
}

/** Raises one ceiling at a time. The reason is published with it. */
function RaiseForm() {
  const { t, view, code, ask, refresh } = useOrganiser();
  const [name, setName] = useState<keyof Ceilings>("files");
  const [text, setText] = useState("");
  const [reason, setReason] = useState("");
  const currentCeiling = view.event.ceilings[name];

  function raise() {
    const newCeiling = readQuantity(name, text, t.language) ?? Number.NaN;
    const body = { ceilings: { [name]: newCeiling }, reason: reason.trim() };
    const checked = raisedCeilingsSchema.safeParse(body);
    if (!checked.success) return Promise.resolve(refuseInvalid(checked.error));
    if (newCeiling < minCeilingFactor * currentCeiling)
      return Promise.resolve(refuseFields(["ceilings"]));
    return ask("POST", paths.ceilings(code), emptyAnswer, body);
  }

  return (
    <ActionForm
      t={t}
      action={raise}
      onDone={() => {
        setText("");
        setReason("");
        refresh();
      }}
      sentences={{ rise: t("tally.organise.error.rise") }}
      rename={(field) => (field.startsWith("ceilings") ? "rise" : field)}
      button={t("tally.organise.aboveLimit.raiseButton")}
      done={t("tally.organise.aboveLimit.raised")}
    >
      <FieldFrame name="ceiling" label={t("tally.organise.aboveLimit.which")}>
        {(inputProps) => (
          <select
            {...inputProps}
            value={name}
            onChange={({ currentTarget: { value } }) =>
              setName((before) => ceilingNames.find((one) => one === value) ?? before)
            }
          >
            {ceilingNames.map((one) => (
              <option key={one} value={one}>
                {t(`tally.organise.quantity.${one}`)}
              </option>
            ))}
          </select>
        )}
      </FieldFrame>
      <Field
        name="rise"
        label={t("tally.organise.aboveLimit.new")}
        hint={t("tally.organise.aboveLimit.now", {
          now: toDisplayUnit(name, currentCeiling),
          most: toDisplayUnit(name, caps[name]),
        })}
        value={text}
        onValue={setText}
        inputMode="decimal"
        maxLength={20}
        autocomplete="off"
        required
      />
      <Field
        name="reason"
        label={t("tally.organise.aboveLimit.reason")}
        hint={t("tally.organise.aboveLimit.reasonHint")}
        value={reason}
        onValue={setReason}
        maxLength={500}
        required
      />
    </ActionForm>
  );
}

/** All changes of ceilings so far, which the exports also list. */
function CeilingChanges() {
  const { t, format, view } = useOrganiser();
  return (
    <>
      <h3>{t("tally.organise.aboveLimit.changes")}</h3>
      <ul class="lines small" id="ceiling-changes">
        {view.ceilingChanges.map(({ day, ceilings, reason }, index) => (
          <li key={index}>
            <span>
              {format.day(day)}
              <br />
              <OthersText text={reason} />
            </span>
            <b>
              {ceilingNames
                .flatMap((name) => {
                  const ceiling = ceilings[name];
                  if (ceiling === undefined) return [];
                  const number = toDisplayUnit(name, ceiling);
                  return [
                    t("tally.organise.aboveLimit.change", { number, name: quantity(t, name) }),
                  ];
                })
                .join(", ")}
            </b>
          </li>
        ))}
      </ul>
    </>
  );
}

const quantity = (t: ReturnType<typeof useOrganiser>["t"], name: keyof Ceilings): string =>
  t(`tally.organise.quantity.${name}`);
