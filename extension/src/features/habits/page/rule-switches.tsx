import { habitSettingsSchema, type RuleId, ruleIds, setStance } from "@digital-cleanup/habits";
import { isThunderbird } from "../../../platform/build.ts";
import { reportError } from "../../../platform/report-error.ts";
import { changeSetting } from "../../../platform/settings/settings.ts";
import { PlaceIcon } from "../../../ui/navigation/place-icon.tsx";
import { usePage } from "../../../ui/page-context.ts";
import { measuringChoice } from "../../../ui/settings/measuring-choice.ts";
import { Locked } from "../../../ui/settings/locked-note.tsx";
import { ruleTextName } from "../rule-text-name.ts";
import { changeHabits } from "../store.ts";
import type { HabitsView } from "./use-habits.ts";

const videoRules = ruleIds.filter((rule) => rule.startsWith("streaming/"));
/** Those about a message that is being written. */
const writingRules: readonly RuleId[] = [
  "email/heavy-attachment",
  "email/reply-all",
  "email/many-recipients",
];
/** Those about what a mailbox holds. */
const mailboxRules = ruleIds.filter(
  (rule) => rule.startsWith("email/") && !writingRules.includes(rule),
);

/** A switch for each rule, by subject. Thunderbird suggests only while a message is written. */
export function RuleSwitches({ view }: { view: HabitsView }) {
  const { t, settings } = usePage();
  const switches = (rules: readonly RuleId[]) => (
    <ul>
      {rules.map((rule) => (
        <RuleSwitch key={rule} rule={rule} view={view} />
      ))}
    </ul>
  );
  return (
    <div class="grid habits-cards">
      {!isThunderbird && (
        <section class="card flow" aria-labelledby="habits-video">
          <h2 class="row row--tight row--one" id="habits-video">
            <PlaceIcon name="video" /> {t("habits.group.video")}
          </h2>
          {switches(videoRules)}
          {measuringChoice(settings) !== "always" && (
            <p class="small">
              <a href="#settings">{t("habits.needsMeasuring")}</a>
            </p>
          )}
        </section>
      )}
      <section class="card flow" aria-labelledby="habits-mail">
        <h2 class="row row--tight row--one" id="habits-mail">
          <PlaceIcon name="mail" /> {t("habits.group.mail")}
        </h2>
        {switches(writingRules)}
      </section>
      {!isThunderbird && (
        <section class="card flow habits-cards__wide" aria-labelledby="habits-mailbox">
          <h2 class="row row--tight row--one" id="habits-mailbox">
            <PlaceIcon name="inbox" /> {t("habits.group.mailbox")}
          </h2>
          {switches(mailboxRules)}
          <p class="small">
            <a href="#emails">{t("habits.toWebmails")}</a>
          </p>
        </section>
      )}
    </div>
  );
}

function RuleSwitch({ rule, view }: { rule: RuleId; view: HabitsView }) {
  const { t, settings } = usePage();
  const isOff = !habitSettingsSchema.parse(settings.habits.value).rules[rule].isOn;
  const isLocked = view.policy.rules?.[rule]?.isOn === false;
  const isOn = !isOff && view.state.kinds[rule]?.stance !== "never";
  const change = async (isWanted: boolean) => {
    // A policy may recommend that it is off.
    if (isWanted && isOff) await changeSetting("habits", (habits) => turnOn(habits, rule));
    await changeHabits((state) => setStance(state, rule, isWanted ? "asks" : "never"));
  };
  return (
    <li>
      <label class="habits-rule">
        <span>{t(`habits.rule.${ruleTextName(rule)}`)}</span>
        <input
          type="checkbox"
          role="switch"
          class="switch"
          id={`habits-${rule.replace("/", "-")}`}
          checked={isOn}
          aria-checked={isOn}
          disabled={isLocked}
          onChange={({ currentTarget }) => void change(currentTarget.checked).catch(reportError)}
        />
      </label>
      {isLocked && <Locked />}
    </li>
  );
}

const turnOn = (habits: HabitsView["policy"] = {}, rule: RuleId) => ({
  ...habits,
  rules: { ...habits.rules, [rule]: { ...habits.rules?.[rule], isOn: true } },
});
