import { isFirefox, isThunderbird } from "../../../platform/build.ts";
import { findKey } from "../../../platform/settings/policy/find-key.ts";
import type { PolicyLine } from "../../../platform/settings/policy/policy-line.ts";
import { PageTitle } from "../../../ui/navigation/page-title.tsx";
import { usePage } from "../../../ui/page-context.ts";
import { formatPolicyValue } from "./format-policy-value.ts";
import { similarKey } from "./similar-key.ts";
import { usePolicy } from "./use-policy.ts";

type Applied = Extract<PolicyLine, { setting: unknown }>;
type Ignored = Extract<PolicyLine, { ignored: unknown }>;

/** What the organisation set: each key of its policy with its effect, and what was ignored with the reason. */
export function PolicyPage() {
  const { t, settings } = usePage();
  const policy = usePolicy();
  if (!policy) return <PageTitle />;
  const applied = policy.lines.filter((line): line is Applied => "setting" in line);
  const ignored = policy.lines.filter((line): line is Ignored => "ignored" in line);
  const organisation = settings.organisation.value;
  return (
    <>
      <PageTitle />
      <section class="card flow" aria-labelledby="policy-title">
        <h2 id="policy-title">{t("policy.title")}</h2>
        {policy.lines.length === 0 && <p>{t("policy.none")}</p>}
        {policy.lines.length > 0 && (
          <p>
            {organisation && `${t("policy.by", { organisation })} `}
            {t("policy.lead")}
          </p>
        )}
        {!isFirefox && !isThunderbird && <p class="small soft">{t("policy.dropsOthers")}</p>}
      </section>
      {applied.length > 0 && (
        <section class="card flow" aria-labelledby="policy-applied">
          <h2 id="policy-applied">{t("policy.inEffect")}</h2>
          <ul class="lines" id="policy-lines">
            {applied.map((line) => (
              <li key={`${line.level} ${line.key}`}>
                <AppliedLine line={line} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {ignored.length > 0 && (
        <section class="card flow" aria-labelledby="policy-ignored">
          <h2 id="policy-ignored">{t("policy.ignored")}</h2>
          <ul class="lines" id="policy-ignored-lines">
            {ignored.map((line) => (
              <li key={`${line.level} ${line.key}`}>
                <IgnoredLine line={line} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function AppliedLine({ line }: { line: Applied }) {
  const { t } = usePage();
  const { key, setting, level, value, wasUnderstood, dropped } = line;
  return (
    <div class="flow flow--tight">
      <p>
        <b>{t(`policy.name.${setting}`)}</b> <code class="tiny anywhere">{key}</code>
      </p>
      <p class="anywhere">{formatPolicyValue(value, t)}</p>
      <p class="small soft">
        {t(`policy.level.${level}`)} {t(`policy.means.${setting}`)}
      </p>
      {wasUnderstood && <p class="small">{t("policy.wasUnderstood")}</p>}
      {dropped.length > 0 && (
        <p class="small anywhere">{t("policy.dropped", { parts: dropped.join(", ") })}</p>
      )}
    </div>
  );
}

function IgnoredLine({ line: { key, level, ignored } }: { line: Ignored }) {
  const { t } = usePage();
  const setting = findKey(key);
  const meant = similarKey(key);
  return (
    <div class="flow flow--tight">
      <p>
        {setting && <b>{t(`policy.name.${setting}`)}</b>}{" "}
        <code class="anywhere">{level === "set" ? key : `${level}.${key}`}</code>
      </p>
      <p class="small">
        {t(`policy.ignoredWhy.${ignored}`)} {meant && t("policy.meant", { key: meant })}
      </p>
    </div>
  );
}
