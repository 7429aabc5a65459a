import { type DuplicateGroup, freeableBytes, keepRules } from "@digital-cleanup/cleaner";
import { useMemo, useState } from "preact/hooks";
import { usePage } from "../../ui/page-context.ts";
import { GroupRow } from "./group-row.tsx";
import { nameOf } from "./path-names.ts";
import type { Selection } from "./use-selection.ts";

const firstShown = 10;
const moreShown = 50;

const firstName = (group: DuplicateGroup) => nameOf(group.files[0]?.path ?? "");
const orders = {
  sortFreeable: (a: DuplicateGroup, b: DuplicateGroup) => freeableBytes(b) - freeableBytes(a),
  sortName: (a: DuplicateGroup, b: DuplicateGroup) => firstName(a).localeCompare(firstName(b)),
  sortCopies: (a: DuplicateGroup, b: DuplicateGroup) => b.files.length - a.files.length,
};
type Order = keyof typeof orders;
const orderNames = Object.keys(orders) as Order[];

export function GroupList({
  groups,
  selection,
}: {
  groups: DuplicateGroup[];
  selection: Selection;
}) {
  const { t } = usePage();
  const [order, setOrder] = useState<Order>("sortFreeable");
  const [shown, setShown] = useState(firstShown);
  const sorted = useMemo(() => groups.toSorted(orders[order]), [groups, order]);
  const hidden = groups.length - shown;
  return (
    <section class="flow" aria-labelledby="cleanup-duplicates">
      <h2 id="cleanup-duplicates">{t("cleanup.duplicates")}</h2>
      <div class="row row--end">
        <label class="field">
          {t("cleanup.keepRule")}
          <Select
            options={keepRules.map((rule) => [rule, t(`cleanup.rule.${rule}`)])}
            value={selection.rule}
            onChange={selection.setRule}
          />
        </label>
        <label class="field">
          {t("cleanup.sortBy")}
          <Select
            options={orderNames.map((name) => [name, t(`cleanup.${name}`)])}
            value={order}
            onChange={setOrder}
          />
        </label>
        <p class="tiny soft push aside-note">{t("cleanup.lastCopy")}</p>
      </div>
      <div class="card" style={{ "--pad": "var(--space-2) var(--space-5)" }}>
        <ul class="files">
          {sorted.slice(0, shown).map((group, index) => (
            <GroupRow
              key={group.files[0]?.path}
              group={group}
              selection={selection}
              maxBytes={groups[0] ? freeableBytes(groups[0]) : 0}
              isOpen={index === 0}
            />
          ))}
        </ul>
        <div class="row">
          {hidden > 0 && (
            <button type="button" class="btn btn--text" onClick={() => setShown(shown + moreShown)}>
              {t("cleanup.showMoreGroups", { count: hidden })}
            </button>
          )}
          <span class="tiny soft push">{t("cleanup.hardLinks")}</span>
        </div>
      </div>
    </section>
  );
}

function Select<T extends string>(props: {
  options: [value: T, label: string][];
  value: T;
  onChange: (value: T) => void;
}) {
  const change = (chosen: string) => {
    const option = props.options.find(([value]) => value === chosen);
    if (option) props.onChange(option[0]);
  };
  return (
    <select onChange={(event) => change(event.currentTarget.value)}>
      {props.options.map(([value, label]) => (
        <option key={value} value={value} selected={value === props.value}>
          {label}
        </option>
      ))}
    </select>
  );
}
