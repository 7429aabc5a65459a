import type { Text } from "@digital-cleanup/text";
import { useRef, useState } from "preact/hooks";
import { reportError } from "../../../platform/report-error.ts";
import { usePage } from "../../../ui/page-context.ts";
import { usePopupRoom } from "../../../ui/popup-room.ts";
import { useWatchedValue } from "../../../ui/use-watched-value.ts";
import { ruleTextName } from "../rule-text-name.ts";
import { applyLastingChoice } from "./apply-choice.ts";
import type { LastingChoice } from "./lasting-choice.ts";
import { readPendingChoices, removePendingChoice } from "./pending-choices.ts";
import { watchPendingChoices } from "./watch-pending-choices.ts";

const questions = {
  never: "habits.confirmNever",
  notHere: "habits.confirmNotHere",
  acts: "habits.confirmActs",
  fit: "habits.confirmFit",
} as const;

const writeQuestion = (t: Text, { kind, origin }: LastingChoice): string =>
  t(questions[kind], { site: new URL(origin).host });

const read = () => readPendingChoices(Date.now());

/** The choices that a person made in pages. Each applies once it is confirmed here, where no page can press. */
export function ConfirmChoices() {
  const { t, settings } = usePage();
  const [choices = []] = useWatchedValue(read, [watchPendingChoices]);
  const [outcome, setOutcome] = useState("");
  const section = useRef<HTMLElement>(null);
  usePopupRoom("choices", choices.length === 0 && !outcome ? undefined : "much");
  if (choices.length === 0 && !outcome) return null;
  const finish = (work: Promise<void>, text: string) => {
    // The pressed button disappears.
    section.current?.focus();
    void work.then(() => setOutcome(text)).catch(reportError);
  };
  return (
    <section
      class="note flow"
      id="habits-confirm"
      ref={section}
      tabIndex={-1}
      aria-labelledby="habits-confirm-title"
    >
      <h2 id="habits-confirm-title">{t("habits.confirmTitle")}</h2>
      {choices.map((choice) => (
        <div class="flow" key={choice.id} id={`habits-confirm-${choice.kind}`}>
          <p id={`choice-${choice.id}`}>
            <strong>{t(`habits.rule.${ruleTextName(choice.rule)}`)}</strong>
            <br />
            {writeQuestion(t, choice)}
          </p>
          <p class="row row--tight">
            <button
              type="button"
              class="btn"
              aria-describedby={`choice-${choice.id}`}
              onClick={() => finish(applyLastingChoice(choice, settings), t("habits.confirmed"))}
            >
              {t("habits.confirm")}
            </button>
            <button
              type="button"
              class="btn"
              aria-describedby={`choice-${choice.id}`}
              onClick={() =>
                finish(removePendingChoice(choice.id, Date.now()), t("habits.notConfirmed"))
              }
            >
              {t("habits.doNotConfirm")}
            </button>
          </p>
        </div>
      ))}
      <p class="tiny" role="status">
        {outcome}
      </p>
    </section>
  );
}
