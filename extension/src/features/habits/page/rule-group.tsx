import type { RuleId } from "@digital-cleanup/habits";
import type { ComponentChildren } from "preact";
import { localDay } from "../../../platform/local-day.ts";
import { usePage } from "../../../ui/page-context.ts";
import type { HabitsView } from "./use-habits.ts";

export type GroupId = "video" | "mail" | "mailbox";

/** The rules about one subject, folded: what they do and how many suggestions were accepted this month, with all settings below. */
export function RuleGroup(props: {
  id: GroupId;
  rules: readonly RuleId[];
  view: HabitsView;
  children: ComponentChildren;
}) {
  const { t } = usePage();
  const { id, rules, view } = props;
  const month = localDay(Date.now()).slice(0, 7);
  const accepted = rules
    .map((rule) => view.state.kinds[rule])
    .reduce((sum, kind) => sum + (kind?.month === month ? kind.accepted : 0), 0);
  return (
    <details class="card habits-group" id={`habits-group-${id}`}>
      <summary>
        <h2>{t(`habits.group.${id}.title`)}</h2>
        <p class="small soft">{t(`habits.group.${id}.means`)}</p>
        {accepted > 0 && <p class="small">{t("habits.acceptedInMonth", { count: accepted })}</p>}
        <span class="btn">{t("habits.adjust")}</span>
      </summary>
      <div class="flow">{props.children}</div>
    </details>
  );
}
