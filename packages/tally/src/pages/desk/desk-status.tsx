import type { Text } from "@digital-cleanup/text";
import type { DeskSnapshot } from "./open-desk.ts";

type Props = { t: Text; desk: DeskSnapshot; onRetry: () => void };

const lineOf = (t: Text, { state, waiting }: DeskSnapshot): string => {
  if (waiting === 0) return t(state === "failing" ? "tally.desk.offline" : "tally.desk.allSaved");
  if (state === "sending") return t("tally.desk.sending", { count: waiting });
  return t("tally.desk.waiting", { count: waiting });
};

/** One line in the bar: whether the tally has everything. */
export const StatusLine = ({ t, desk, onRetry }: Props) => (
  <p class="state push small" id="desk-state" data-state={desk.state} data-waiting={desk.waiting}>
    {lineOf(t, desk)}
    {desk.state === "failing" && (
      <button type="button" class="btn" onClick={onRetry}>
        {t("common.retry")}
      </button>
    )}
  </p>
);

/** What a person has to do something about. Nothing where all passes by itself. */
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
