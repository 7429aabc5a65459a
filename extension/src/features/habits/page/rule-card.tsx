import { type KindState, type RuleId, selfActingRuleIds, setStance } from "@digital-cleanup/habits";
import { useRef } from "preact/hooks";
import { today } from "../../../platform/action-log.ts";
import { reportError } from "../../../platform/report-error.ts";
import { Locked } from "../../../ui/locked-note.tsx";
import { usePage } from "../../../ui/page-context.ts";
import { Exceptions } from "./site-exceptions.tsx";
import { Preview } from "./nudge-preview.tsx";
import { ruleNames } from "./rule-names.ts";
import { changeHabits } from "../store.ts";
import { ThresholdForm } from "./threshold-form.tsx";
import { isOff, thresholdsOf } from "./thresholds.ts";
import type { HabitsView } from "./use-habits.ts";

type Props = { rule: RuleId; view: HabitsView };
type CardProps = Props & { isPreviewed: boolean; preview: (isWanted: boolean) => void };

/** One rule: what it does, what became of it, from where on it speaks, where it does not, and how its nudge looks. */
export function RuleCard({ rule, view, isPreviewed, preview }: CardProps) {
  const { t, settings } = usePage();
  const opener = useRef<HTMLButtonElement>(null);
  const name = ruleNames[rule];
  const title = t(`habits.rule.${name}`);
  const id = `habits-${rule.replace("/", "-")}`;
  const kind = view.state.kinds[rule];
  const endPreview = () => {
    preview(false);
    opener.current?.focus();
  };
  return (
    <section class="card flow habits-rule" id={`${id}-card`} aria-labelledby={`${id}-title`}>
      <div class="habits-head">
        <div>
          <h3 id={`${id}-title`}>{title}</h3>
          <p class="small soft">{t(`habits.means.${name}`)}</p>
          <p class="small" id={`${id}-month`}>
            <Month kind={kind} />
          </p>
        </div>
        <div class="row habits-controls">
          <Stance rule={rule} view={view} title={title} />
          <button
            ref={opener}
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
            thresholds={thresholdsOf(settings.habits.value, view.policy, rule)}
          />
          <Exceptions rule={rule} kind={kind} />
        </div>
      </details>
      {isPreviewed && <Preview rule={rule} onEnd={endPreview} />}
    </section>
  );
}

function Stance({ rule, view, title }: Props & { title: string }) {
  const { t, settings } = usePage();
  const id = `habits-${rule.replace("/", "-")}-stance`;
  const isSwitchedOff = isOff(settings.habits.value, rule);
  const canAct = selfActingRuleIds.some((other) => other === rule);
  const choose = (stance: KindState["stance"]) =>
    void changeHabits((state) => setStance(state, rule, stance)).catch(reportError);
  return (
    <div class="field">
      <select
        id={id}
        aria-label={t("habits.stanceOf", { rule: title })}
        disabled={isSwitchedOff}
        value={isSwitchedOff ? "off" : (view.state.kinds[rule]?.stance ?? "asks")}
        onChange={(event) => choose(event.currentTarget.value as KindState["stance"])}
      >
        {isSwitchedOff && <option value="off">{t("habits.off")}</option>}
        <option value="asks">{t("habits.asks")}</option>
        <option value="never">{t("habits.never")}</option>
        {canAct && <option value="acts">{t("habits.acts")}</option>}
      </select>
      {view.policy.rules?.[rule]?.isOn === false && <Locked />}
    </div>
  );
}

/** Counts of a month that is over are no longer there to be shown. */
function Month({ kind }: { kind: KindState | undefined }) {
  const { t } = usePage();
  const isNow = kind?.month === today(new Date()).slice(0, 7);
  if (!kind || !isNow || kind.shown + kind.accepted + kind.dismissed + kind.acted === 0) {
    return <>{t("habits.monthNone")}</>;
  }
  const { shown, accepted, dismissed, acted } = kind;
  const counts = { shown, accepted, dismissed };
  return (
    <>{acted > 0 ? t("habits.monthActed", { ...counts, acted }) : t("habits.month", counts)}</>
  );
}
