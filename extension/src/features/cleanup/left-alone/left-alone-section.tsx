import type { LeaveAloneRules } from "@digital-cleanup/cleaner";
import { visibleText } from "@digital-cleanup/text";
import { OthersText } from "@digital-cleanup/ui/others-text.tsx";
import { useState } from "preact/hooks";
import { Button } from "../../../ui/button.tsx";
import { Form } from "../../../ui/form.tsx";
import { usePage } from "../../../ui/page-context.ts";
import { useWatchedValue } from "../../../ui/use-watched-value.ts";
import type { ScanSource } from "../scan/scan-messages.ts";
import type { ScanResult } from "../scan/scan-result.ts";
import { fromRuleLines, toRuleLines } from "./rule-lines.ts";
import { savedRules } from "./saved-rules.ts";

type Props = {
  source: ScanSource;
  result: ScanResult;
  isBusy: boolean;
  /** Saves the rules of this folder and scans it again. */
  onChange: (rules: LeaveAloneRules) => void;
};

/** What the scan left alone, why, and what else is to be left alone in this folder from now on. */
export function LeftAloneSection(props: Props) {
  const { t } = usePage();
  const { leftAlone, leftOut } = props.result;
  const [rules] = useWatchedValue(() => savedRules(props.source), [], [props.source]);
  const count = leftAlone.length;
  const title = count > 0 ? t("cleanup.leftAlone.title", { count }) : t("cleanup.leftAlone.more");
  return (
    <details class="card small" id="cleanup-left-alone" open={props.result.files === 0}>
      <summary>{title}</summary>
      <div class="flow">
        <p class="soft">{t("cleanup.leftAlone.body")}</p>
        {count > 0 && (
          <ul class="lines" aria-label={title}>
            {leftAlone.map(({ path, kind }) => (
              <li key={path}>
                <span class="whole">
                  <span class="mono">
                    {path ? <OthersText text={path} /> : t("cleanup.topFolder")}
                  </span>{" "}
                  <span class="soft">{t(`cleanup.leftAlone.kind.${kind}`)}</span>
                </span>
                {rules && kind !== "excluded" && (
                  <Button
                    class="btn--text"
                    disabled={props.isBusy}
                    aria-label={t("cleanup.leftAlone.includeNamed", {
                      path: path ? visibleText(path) : t("cleanup.topFolder"),
                    })}
                    onPress={() =>
                      props.onChange({ ...rules, included: [...rules.included, path] })
                    }
                  >
                    {t("cleanup.leftAlone.include")}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        )}
        <p>{t("cleanup.noEmptyFolders")}</p>
        {leftOut > 0 && <p>{t("cleanup.leftAlone.hidden", { count: leftOut })}</p>}
        {rules && <RulesForm {...props} rules={rules} />}
      </div>
    </details>
  );
}

function RulesForm({ rules, isBusy, onChange }: Props & { rules: LeaveAloneRules }) {
  const { t } = usePage();
  const [text, setText] = useState(toRuleLines(rules));
  return (
    <Form onSubmit={() => onChange({ ...rules, ...fromRuleLines(text) })}>
      <label class="field">
        {t("cleanup.leftAlone.more")}
        <textarea
          id="cleanup-exclude"
          rows={3}
          value={text}
          spellcheck={false}
          aria-describedby="cleanup-exclude-hint"
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </label>
      <p class="tiny soft" id="cleanup-exclude-hint">
        {t("cleanup.leftAlone.moreHint")}
      </p>
      <div class="row">
        <button type="submit" class="btn" id="cleanup-exclude-save" disabled={isBusy}>
          {t("cleanup.leftAlone.save")}
        </button>
        {rules.included.length > 0 && (
          <Button
            class="btn--text"
            disabled={isBusy}
            onPress={() => onChange({ ...rules, included: [] })}
          >
            {t("cleanup.leftAlone.again", { count: rules.included.length })}
          </Button>
        )}
      </div>
    </Form>
  );
}
