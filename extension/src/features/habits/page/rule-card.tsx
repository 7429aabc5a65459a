import {
  type RuleId,
  type RuleState,
  selfActingRuleIds,
  setException,
  setStance,
} from "@digital-cleanup/habits";
import { useFocusRecovery } from "@digital-cleanup/ui/dialogs/use-focus-recovery.ts";
import { useRef } from "preact/hooks";
import { localDay } from "../../../platform/local-day.ts";
import { reportError } from "../../../platform/report-error.ts";
import { Button } from "../../../ui/button.tsx";
import { Locked } from "../../../ui/settings/locked-note.tsx";
import { usePage } from "../../../ui/page-context.ts";
import { NudgePreview } from "./nudge-preview.tsx";
import { ruleTextName } from "../rule-text-name.ts";
import { changeHabits } from "../store.ts";
import { ThresholdForm } from "./threshold-form.tsx";
import { isSwitchedOff, readThresholds } from "./thresholds.ts";
import type { HabitsView } from "./use-habits.ts";

type Props = { rule: RuleId; view: HabitsView };
type CardProps = Props & { isPreviewed: boolean; preview: (isWanted: boolean) => void };

/** One rule: its stance, its counts of this month, its thresholds and exceptions, and a preview of its nudge. */
export function RuleCard({ rule, view, isPreviewed, preview }: CardProps) {
  const { t, settings } = usePage();
  const previewButton = useRef<HTMLButtonElement>(null);
  const name = ruleTextName(rule);
  const title = t(`habits.rule.${name}`);
  const id = `habits-${rule.replace("/", "-")}`;
  const ruleState = view.state.kinds[rule];
  const endPreview = () => {
    preview(false);
    previewButton.current?.focus();
  };
  return (
    <section class="card flow habits-rule" id={`${id}-card`} aria-labelledby={`${id}-title`}>
      <div class="habits-head">
        <div>
          <h3 id={`${id}-title`}>{title}</h3>
          <p class="small soft">{t(`habits.means.${name}`)}</p>
          <Month id={`${id}-month`} ruleState={ruleState} />
        </div>
        <div class="row habits-controls">
          <Stance rule={rule} view={view} title={title} />
          <button
            ref={previewButton}
            type="button"
            class="btn"
            id={`${id}-preview`}
            aria-expanded={isPreviewed}
            aria-label={isPreviewed ? undefined : t("habits.previewOf", { rule: title })}
            onClick={() => preview(!isPreviewed)}
          >
            {t(isPreviewed ? "habits.previewEnd" : "habits.preview")}
          </button>
        </div>
      </div>
      <details class="habits-more">
        <summary aria-label={t("habits.moreOf", { rule: title })}>{t("habits.more")}</summary>
        <div class="flow">
          <h4>{t("habits.thresholds")}</h4>
          <ThresholdForm
            group={rule}
            thresholds={readThresholds(settings.habits.value, view.policy, rule)}
          />
          <SiteExceptions rule={rule} ruleState={ruleState} />
        </div>
      </details>
      {isPreviewed && <NudgePreview rule={rule} onEnd={endPreview} />}
    </section>
  );
}

function Stance({ rule, view, title }: Props & { title: string }) {
  const { t, settings } = usePage();
  const id = `habits-${rule.replace("/", "-")}-stance`;
  const isOff = isSwitchedOff(settings.habits.value, rule);
  const canAct = selfActingRuleIds.some((other) => other === rule);
  const choose = (stance: RuleState["stance"]) =>
    void changeHabits((state) => setStance(state, rule, stance)).catch(reportError);
  return (
    <div class="field">
      <select
        id={id}
        aria-label={t("habits.stanceOf", { rule: title })}
        disabled={isOff}
        value={isOff ? "off" : (view.state.kinds[rule]?.stance ?? "asks")}
        onChange={(event) => choose(event.currentTarget.value as RuleState["stance"])}
      >
        {isOff && <option value="off">{t("habits.off")}</option>}
        <option value="asks">{t("habits.asks")}</option>
        <option value="never">{t("habits.never")}</option>
        {canAct && <option value="acts">{t("habits.acts")}</option>}
      </select>
      {view.policy.rules?.[rule]?.isOn === false && <Locked />}
    </div>
  );
}

/** The counts of the current month, if there are any. Those of an earlier month are not shown. */
function Month({ id, ruleState }: { id: string; ruleState: RuleState | undefined }) {
  const { t } = usePage();
  if (ruleState?.month !== localDay(Date.now()).slice(0, 7)) return null;
  const { shown, accepted, dismissed, acted } = ruleState;
  if (shown + accepted + dismissed + acted === 0) return null;
  const counts = { shown, accepted, dismissed };
  return (
    <p class="small" id={id}>
      {acted > 0 ? t("habits.monthActed", { ...counts, acted }) : t("habits.month", counts)}
    </p>
  );
}

/** The sites where a rule is silent or acts by itself. */
function SiteExceptions({ rule, ruleState }: { rule: RuleId; ruleState: RuleState | undefined }) {
  const { t } = usePage();
  const rows = [
    ...(ruleState?.notHere ?? []).map((site) => ({ site, text: t("habits.notHere", { site }) })),
    ...(ruleState?.actsHere ?? []).map((site) => ({ site, text: t("habits.actsHere", { site }) })),
  ];
  const title = useFocusRecovery([rows.length]);
  const removeException = (site: string) =>
    changeHabits((state) => setException(state, rule, site, "none"));
  return (
    <>
      <h4 ref={title} tabIndex={-1}>
        {t("habits.exceptions")}
      </h4>
      {rows.length === 0 && <p class="soft small">{t("habits.exceptionsNone")}</p>}
      {rows.length > 0 && (
        <ul class="lines" style={{ "--align": "center" }}>
          {rows.map(({ site, text }) => (
            <li key={text}>
              <span class="anywhere">{text}</span>
              <Button
                aria-label={t("habits.takeBackOf", { site })}
                onPress={() => removeException(site)}
              >
                {t("habits.takeBack")}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
