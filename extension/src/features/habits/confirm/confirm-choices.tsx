import type { Text } from "@digital-cleanup/text";
import {
  readPendingChoices,
  watchPendingChoices,
} from "../../../platform/pending-choices/pending-choices.ts";
import { ConfirmSection } from "../../../ui/confirm/confirm-section.tsx";
import { usePage } from "../../../ui/page-context.ts";
import { useWatchedValue } from "../../../ui/use-watched-value.ts";
import { ruleTextName } from "../rule-text-name.ts";
import { applyLastingChoice, cancelLastingChoice } from "./apply-choice.ts";
import { type LastingChoice, lastingChoiceSchema } from "./lasting-choice.ts";

const questions = {
  never: "habits.confirmNever",
  notHere: "habits.confirmNotHere",
  acts: "habits.confirmActs",
  fit: "habits.confirmFit",
} as const;

const writeQuestion = (t: Text, { kind, origin }: LastingChoice): string =>
  t(questions[kind], { site: new URL(origin).host });

const read = () => readPendingChoices(lastingChoiceSchema, Date.now());

/** The lasting choices that a person made in suggestions. */
export function ConfirmChoices() {
  const { t, settings } = usePage();
  const [choices = []] = useWatchedValue(read, [watchPendingChoices]);
  return (
    <ConfirmSection
      id="habits-confirm"
      title={t("habits.confirmTitle")}
      words={{
        confirm: t("habits.confirm"),
        cancel: t("habits.doNotConfirm"),
        confirmed: t("habits.confirmed"),
        cancelled: t("habits.notConfirmed"),
      }}
      choices={choices.map((choice) => ({
        id: choice.id,
        elementId: `habits-confirm-${choice.kind}`,
        content: (
          <p>
            <strong>{t(`habits.rule.${ruleTextName(choice.rule)}`)}</strong>
            <br />
            {writeQuestion(t, choice)}
          </p>
        ),
        confirm: () => applyLastingChoice(choice, settings),
        cancel: () => cancelLastingChoice(choice.id),
      }))}
    />
  );
}
