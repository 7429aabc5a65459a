import { type RuleId, ruleIds, setException, setStance } from "@digital-cleanup/habits";
import { useFocusRecovery } from "@digital-cleanup/ui/dialogs/use-focus-recovery.ts";
import { isThunderbird, isWorkBuild } from "../../../platform/build.ts";
import { localDay } from "../../../platform/local-day.ts";
import { Button } from "../../../ui/button.tsx";
import { Entry, EntryList } from "../../../ui/entry-list.tsx";
import { usePage } from "../../../ui/page-context.ts";
import { AddressSetting } from "../../../ui/settings/address-setting.tsx";
import { removeFitSite } from "../fit-sites.ts";
import { ThisMonth } from "../month/this-month.tsx";
import { ruleTextName } from "../rule-text-name.ts";
import { changeHabits } from "../store.ts";
import type { HabitsView } from "./use-habits.ts";

/** Folded: what is stored, when suggestions are silent, their counts of this month, and what a person chose in other pages. */
export function HabitsDetails({ view }: { view: HabitsView }) {
  const { t } = usePage();
  return (
    <details class="card" id="habits-more">
      <summary>{t("habits.more")}</summary>
      <div class="flow">
        <p>{t("habits.private")}</p>
        <p>{t("habits.limitsWhy")}</p>
        {!isThunderbird && <p>{t("habits.key")}</p>}
        {/* Thunderbird counts every e-mail that is deleted, not those of suggestions. */}
        {!isThunderbird && <ThisMonth />}
        <MonthCounts view={view} />
        <ChoicesMade view={view} />
        {isWorkBuild && <FileSharing />}
      </div>
    </details>
  );
}

/** The counts of this month, if there are any. Those of an earlier month are not shown. */
function MonthCounts({ view }: { view: HabitsView }) {
  const { t } = usePage();
  const month = localDay(Date.now()).slice(0, 7);
  const counted = ruleIds.flatMap((rule) => {
    const state = view.state.kinds[rule];
    if (!state || state.month !== month) return [];
    const { shown, accepted, dismissed, acted } = state;
    if (shown + accepted + dismissed + acted === 0) return [];
    const counts = { shown, accepted, dismissed };
    const text =
      acted > 0 ? t("habits.monthActed", { ...counts, acted }) : t("habits.month", counts);
    return [{ rule, text }];
  });
  if (counted.length === 0) return null;
  return (
    <ul class="flow flow--tight" id="habits-month">
      {counted.map(({ rule, text }) => (
        <li key={rule}>
          <b>{t(`habits.rule.${ruleTextName(rule)}`)}</b> <span class="small">{text}</span>
        </li>
      ))}
    </ul>
  );
}

type Choice = { text: string; rule?: RuleId; takeBack: () => Promise<unknown> };

/** What a person chose in a page: to act automatically, not to show a suggestion on a site, to fit the videos of a site. */
function ChoicesMade({ view }: { view: HabitsView }) {
  const { t } = usePage();
  const choices: Choice[] = [
    ...ruleIds.flatMap((rule): Choice[] => {
      const { stance, notHere = [], actsHere = [] } = view.state.kinds[rule] ?? {};
      const except = (site: string) => () =>
        changeHabits((state) => setException(state, rule, site, "none"));
      const stop = () => changeHabits((state) => setStance(state, rule, "asks"));
      return [
        ...(stance === "acts" ? [{ rule, text: t("habits.acts"), takeBack: stop }] : []),
        ...notHere.map((site) => ({
          rule,
          text: t("habits.notHere", { site }),
          takeBack: except(site),
        })),
        ...actsHere.map((site) => ({
          rule,
          text: t("habits.actsHere", { site }),
          takeBack: except(site),
        })),
      ];
    }),
    ...view.fitSites.map((site) => ({
      text: t("habits.fits", { site }),
      takeBack: () => removeFitSite(site),
    })),
  ];
  const title = useFocusRecovery([choices.length]);
  return (
    <section class="flow" aria-labelledby="habits-choices-title">
      <h2 id="habits-choices-title" ref={title} tabIndex={-1}>
        {t("habits.choices")}
      </h2>
      {choices.length === 0 && <p class="soft">{t("habits.choicesNone")}</p>}
      <EntryList>
        {choices.map(({ text, rule, takeBack }) => (
          <Entry
            key={`${rule} ${text}`}
            end={
              <Button aria-label={t("habits.takeBackOf", { choice: text })} onPress={takeBack}>
                {t("habits.takeBack")}
              </Button>
            }
          >
            <b class="anywhere">{text}</b>
            {rule && <p class="small soft">{t(`habits.rule.${ruleTextName(rule)}`)}</p>}
          </Entry>
        ))}
      </EntryList>
    </section>
  );
}

/** Where the organisation shares files. */
function FileSharing() {
  const { t } = usePage();
  return (
    <AddressSetting
      settingKey="fileSharingUrl"
      label={t("habits.fileSharing")}
      why={t("habits.fileSharingWhy")}
      words={{
        save: t("habits.save"),
        saved: t("habits.saved"),
        wrong: t("habits.fileSharingInvalid"),
      }}
    />
  );
}
