import {
  askHeld,
  type EventAddress,
  type Participation,
  receiptSecretAt,
  restoreObstacle,
} from "@digital-cleanup/challenge";
import type { Text } from "@digital-cleanup/text";
import { useState } from "preact/hooks";
import type { PageStore } from "../participation/participation-store.ts";
import { fetchWithTimeout } from "../participation/use-participation.ts";

type Props = { t: Text } & ReturnType<typeof useRestoring>;

/** Asks before a contribution is restored here with its receipt. */
export function RestoreCard({ t, restoring, restore, cancel }: Props) {
  if (restoring.step !== "asked") return null;
  const { secret, problem } = restoring;
  return (
    <section class="card flow" aria-labelledby="restore" id="join-restoring">
      <h2 id="restore">{t("participant.restoreTitle")}</h2>
      <p>{t("participant.restoreMeaning")}</p>
      <p role="status" class={problem && "note note--caution"}>
        {problem && problemText(t, problem)}
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
          {problem === "unreachable" ? t("common.retry") : t("participant.restore")}
        </button>
      </div>
    </section>
  );
}

function problemText(t: Text, problem: RestoreProblem): string {
  if (problem === "unusedPlace") return t("contribution.restorePlace");
  if (problem === "unreachable") return t("participant.unreachable");
  return t(`tally.join.restoreProblem.${problem}`);
}

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

type RestoreProblem =
  | "otherContribution"
  | "unusedPlace"
  | "unreachable"
  | "nothingHeld"
  | "unreadable";
type Restoring =
  | { step: "none" | "notAReceipt" }
  | { step: "asked"; secret: string; problem?: RestoreProblem };

/** Restores a contribution with its receipt. Reading the receipt sends nothing; restoring asks the tally what it holds. */
export function useRestoring(
  store: PageStore,
  address: EventAddress,
  given: string | undefined,
  onDone: () => void,
) {
  const readReceipt = (text: string): Restoring => {
    const secret = receiptSecretAt(address, text);
    return secret === undefined ? { step: "notAReceipt" } : { step: "asked", secret };
  };
  const [restoring, setRestoring] = useState<Restoring>(() =>
    given === undefined ? { step: "none" } : readReceipt(given),
  );

  const done = () => {
    setRestoring({ step: "none" });
    onDone();
  };

  async function restore(secret: string): Promise<void> {
    const problem = await restoreProblem(secret);
    if (problem) setRestoring({ step: "asked", secret, problem });
    else done();
  }

  async function restoreProblem(secret: string): Promise<RestoreProblem | undefined> {
    if (store.read().secret === secret) return undefined;
    const obstacle = restoreObstacle(store.read(), secret);
    if (obstacle) return obstacle;
    const held = await askHeld(fetchWithTimeout, address, secret);
    if (!held.ok) {
      const { reason } = held;
      return reason === "unreachable" || reason === "nothingHeld" ? reason : "unreadable";
    }
    const { answer } = held;
    let changedMeanwhile: RestoreProblem | undefined;
    store.change((stored): Participation => {
      // Another tab may have sent a contribution or exchanged a ticket while the tally was asked.
      changedMeanwhile = restoreObstacle(stored, secret);
      if (changedMeanwhile) return stored;
      const { placeKey } = stored;
      return { secret, lastSeq: answer.seq, received: { answer, atMs: Date.now() }, placeKey };
    });
    return changedMeanwhile;
  }

  return {
    restoring,
    read: (text: string) => setRestoring(readReceipt(text)),
    restore: (secret: string) => void restore(secret),
    cancel: done,
  };
}
