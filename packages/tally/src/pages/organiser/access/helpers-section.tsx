import { OthersText } from "@digital-cleanup/ui/others-text.tsx";
import { createdHelperSchema, paths } from "@digital-cleanup/challenge";
import { useState } from "preact/hooks";
import { CopyField } from "../../client/copy-field.tsx";
import { ActionForm } from "../../event-form/action-form.tsx";
import { Field } from "../../event-form/field.tsx";
import { LazyQrCode } from "../../qr-element/lazy-qr-code.tsx";
import { deskLink } from "../organiser-links.ts";
import { ConfirmAction } from "../confirm-action.tsx";
import { emptyAnswer, useOrganiser } from "../organiser-context.ts";

/** Links for the helpers at the desk. A link gives access to the desk only and can be revoked. */
export function HelpersSection() {
  const { t, view, code, ask, refresh } = useOrganiser();
  const [label, setLabel] = useState("");
  const [created, setCreated] = useState<{ id: number; label: string; helperKey: string }>();

  return (
    <section class="card flow" id="helpers" aria-labelledby="helpers-title">
      <h2 id="helpers-title">{t("tally.organise.helpers.title")}</h2>
      <p class="small soft">{t("tally.organise.helpers.meaning")}</p>
      {view.helpers.length > 0 && (
        <Helpers
          onRevoked={(id) => setCreated((shown) => (shown?.id === id ? undefined : shown))}
        />
      )}
      {created && (
        <HelperLink
          label={created.label}
          helperKey={created.helperKey}
          onDismiss={() => setCreated(undefined)}
        />
      )}
      <ActionForm
        t={t}
        action={() =>
          ask("POST", paths.helpers(code), createdHelperSchema, { label: label.trim() })
        }
        onDone={({ id, key }) => {
          setCreated({ id, label: label.trim(), helperKey: key });
          setLabel("");
          refresh();
        }}
        rename={() => "helper"}
        sentences={{ tooMany: t("tally.organise.error.tooMany") }}
        button={t("tally.organise.helpers.create")}
      >
        <Field
          name="helper"
          label={t("tally.organise.helpers.label")}
          hint={t("tally.organise.helpers.labelHint")}
          value={label}
          onValue={setLabel}
          maxLength={100}
          autocomplete="off"
          required
        />
      </ActionForm>
    </section>
  );
}

/** The tally stores only a hash of the key, so the link can be shown only once. */
function HelperLink({
  label,
  helperKey,
  onDismiss,
}: {
  label: string;
  helperKey: string;
  onDismiss: () => void;
}) {
  const { t, code, baseUrl, qrUrl } = useOrganiser();
  const link = deskLink(baseUrl, code, helperKey);
  return (
    <div class="note note--caution flow" role="status" id="helper-link">
      <p>
        <b>{t("tally.organise.helpers.once", { label })}</b>
      </p>
      <LazyQrCode scriptUrl={qrUrl} text={link} label={t("tally.organise.helpers.qr", { label })} />
      <CopyField t={t} id="desk-link" label={t("tally.organise.helpers.link")} value={link} />
      <p>
        <button class="btn" type="button" onClick={onDismiss}>
          {t("tally.organise.helpers.seen")}
        </button>
      </p>
    </div>
  );
}

function Helpers({ onRevoked }: { onRevoked: (id: number) => void }) {
  const { t, format, view, code, ask, refresh, announce } = useOrganiser();
  return (
    <ul class="lines">
      {view.helpers.map(({ id, label, createdOn }) => (
        <li key={id}>
          <span>
            <b>
              <OthersText text={label} />
            </b>
            <br />
            <span class="small soft">
              {t("tally.organise.helpers.since", { day: format.day(createdOn) })}
            </span>
          </span>
          <ConfirmAction
            open={t("tally.organise.helpers.takeBack")}
            confirm={t("tally.organise.helpers.takeBack")}
            title={t("tally.organise.helpers.takeBackTitle", { label })}
            isFinal
            action={() => ask("DELETE", paths.helper(code, id), emptyAnswer)}
            onDone={() => {
              announce(t("tally.organise.helpers.takenBack", { label }));
              onRevoked(id);
              refresh();
            }}
          >
            <p>{t("tally.organise.helpers.takeBackMeaning")}</p>
          </ConfirmAction>
        </li>
      ))}
    </ul>
  );
}
