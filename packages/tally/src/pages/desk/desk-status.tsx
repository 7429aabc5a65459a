import type { Text } from "@digital-cleanup/text";
import type { DeskSnapshot } from "./open-desk.ts";

type Props = { t: Text; desk: DeskSnapshot; onRetry: () => void };

const statusText = (t: Text, { state, waiting }: DeskSnapshot): string => {
  if (waiting === 0) return t(state === "failing" ? "tally.desk.offline" : "tally.desk.allSaved");
  if (state === "sending") return t("tally.desk.sending", { count: waiting });
  return t("tally.desk.waiting", { count: waiting });
};

/** The line in the header that shows whether the tally has received every entry. */
export const StatusLine = ({ t, desk, onRetry }: Props) => (
  <p class="state push small" id="desk-state" data-state={desk.state} data-waiting={desk.waiting}>
    {statusText(t, desk)}
    {desk.state === "failing" && (
      <button type="button" class="btn" onClick={onRetry}>
        {t("common.retry")}
      </button>
    )}
  </p>
);

/** A refusal that a person has to resolve; null while the desk can recover by itself. */
export function Refusal({ t, desk: { state, waiting } }: Pick<Props, "t" | "desk">) {
  if (state === "idle" || state === "sending" || state === "failing") return null;
  return (
    <div class="note note--caution flow flow--tight">
      {state === "noKey" && <h2>{t("tally.desk.noKeyTitle")}</h2>}
      <p>{t(`tally.desk.${state}`)}</p>
      {waiting > 0 && <p>{t("tally.desk.stay", { count: waiting })}</p>}
    </div>
  );
}
