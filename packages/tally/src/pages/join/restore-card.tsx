import type { Text } from "@digital-cleanup/text";
import { useState } from "preact/hooks";
import type { useRestoring } from "./use-restoring.ts";

type Props = { t: Text } & ReturnType<typeof useRestoring>;

/** Asks before a receipt's part is taken over here. */
export function RestoreCard({ t, restoring, restore, cancel }: Props) {
  if (restoring.step !== "asked") return null;
  const { secret, trouble } = restoring;
  return (
    <section class="card flow" aria-labelledby="restore" id="join-restoring">
      <h2 id="restore">{t("tally.join.restoreTitle")}</h2>
      <p>{t("tally.join.restoreMeaning")}</p>
      <p role="status" class={trouble && "note note--caution"}>
        {trouble && t(`tally.join.restore${trouble}`)}
      </p>
      <div class="row">
        <button type="button" class="btn" onClick={cancel}>
          {t("common.back")}
        </button>
        <button
          type="button"
          class="btn btn--main push"
          id="join-restore"
          onClick={() => restore(secret)}
        >
          {trouble === "Unreachable" ? t("common.retry") : t("tally.join.restore")}
        </button>
      </div>
    </section>
  );
}

/** Where a receipt can be pasted. */
export function ReceiptEntry({ t, restoring, read, cancel }: Props) {
  const [text, setText] = useState("");
  const isWrong = restoring.step === "notAReceipt";
  return (
    <form
      class="card flow"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        read(text);
      }}
    >
      <div class="field">
        <label for="join-receipt-field">{t("tally.join.receiptField")}</label>
        <input
          id="join-receipt-field"
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          value={text}
          aria-invalid={isWrong}
          aria-describedby="join-receipt-about"
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <p class="tiny" id="join-receipt-about" role="status">
          {isWrong ? (
            <b class="wrong">{t("tally.join.badReceipt")}</b>
          ) : (
            <span class="soft">{t("tally.join.receiptHint")}</span>
          )}
        </p>
      </div>
      <button class="btn btn--main btn--big wide" id="join-read-receipt">
        {t("tally.join.readReceipt")}
      </button>
      <button type="button" class="btn" onClick={cancel}>
        {t("common.back")}
      </button>
    </form>
  );
}
