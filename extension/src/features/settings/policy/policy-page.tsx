import type { VNode } from "preact";
import { isFirefox, isThunderbird } from "../../../platform/build.ts";
import { findKey } from "../../../platform/settings/policy/find-key.ts";
import type { PolicyLine } from "../../../platform/settings/policy/policy-line.ts";
import { PageTitle } from "../../../ui/navigation/page-title.tsx";
import { usePage } from "../../../ui/page-context.ts";
import { quoteIgnoredValue } from "./quote-ignored-value.ts";
import { similarKey } from "./similar-key.ts";
import { usePolicy } from "./use-policy.ts";
import type { Text } from "@digital-cleanup/text";
import type { Policy } from "../../../platform/settings/policy/read-policy.ts";

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
      <Lines id="policy-lines" title={t("policy.inEffect")}>
        {applied.map((line) => (
          <AppliedLine key={`${line.level} ${line.key}`} line={line} />
        ))}
      </Lines>
      <Lines id="policy-ignored-lines" title={t("policy.ignored")}>
        {ignored.map((line) => (
          <IgnoredLine key={`${line.level} ${line.key}`} line={line} />
        ))}
      </Lines>
    </>
  );
}

function Lines({ id, title, children }: { id: string; title: string; children: VNode[] }) {
  if (children.length === 0) return null;
  return (
    <section class="card flow" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      <ul class="lines" id={id}>
        {children.map((child) => (
          <li key={child.key}>{child}</li>
        ))}
      </ul>
    </section>
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

function IgnoredLine({ line: { key, level, ignored, raw } }: { line: Ignored }) {
  const { t } = usePage();
  const setting = findKey(key);
  const meant = similarKey(key);
  return (
    <div class="flow flow--tight">
      <p>
        {setting && <b>{t(`policy.name.${setting}`)}</b>}{" "}
        <code class="anywhere">
          {level === "set" ? key : `${level}.${key}`}: {quoteIgnoredValue(raw)}
        </code>
      </p>
      <p class="small">
        {t(`policy.ignoredWhy.${ignored}`)} {meant && t("policy.meant", { key: meant })}
      </p>
    </div>
  );
}

type Value = Policy["values"][keyof Policy["values"]];

/** A value as an administrator recognises it: words of the policy as they are, fields with their path. */
function formatPolicyValue(value: Value, t: Text): string {
  if (typeof value === "boolean") return t(value ? "policy.on" : "policy.off");
  if (typeof value === "string") return value || t("policy.empty");
  const parts = Array.isArray(value) ? value : fieldsOf(value ?? {}, "");
  return parts.join(", ") || t("policy.empty");
}

const fieldsOf = (fields: object, path: string): string[] =>
  Object.entries(fields).flatMap(([name, value]) =>
    typeof value === "object" && value !== null
      ? fieldsOf(value as object, `${path}${name} › `)
      : [`${path}${name}: ${String(value)}`],
  );
