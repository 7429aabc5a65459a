import { type DuplicateGroup, fileName, freeableBytes } from "@digital-cleanup/cleaner";
import { useMemo, useState } from "preact/hooks";
import { usePage } from "../../../ui/page-context.ts";
import { GroupRow } from "./group-row.tsx";
import { KeepPolicyFields } from "./keep-policy-fields.tsx";
import { Select } from "./select.tsx";
import type { Selection } from "./use-selection.ts";
import { useShowMore } from "./use-show-more.ts";
import { kindHeadingId } from "./size-by-kind.tsx";

const firstShown = 10;

const firstName = (group: DuplicateGroup) => fileName(group.files[0]?.path ?? "");
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
  const { list, shown, showMore } = useShowMore(firstShown);
  const sorted = useMemo(() => groups.toSorted(orders[order]), [groups, order]);
  const hidden = groups.length - shown;
  return (
    <section class="flow" aria-labelledby={kindHeadingId("duplicates")}>
      <h2 id={kindHeadingId("duplicates")} tabIndex={-1}>
        {t("cleanup.kind.duplicates")}
      </h2>
      <div class="row row--end policy">
        <KeepPolicyFields groups={groups} selection={selection} />
        <label class="field">
          {t("cleanup.sortBy")}
          <Select
            options={orderNames.map((name) => [name, t(`cleanup.${name}`)])}
            value={order}
            onChange={setOrder}
          />
        </label>
      </div>
      <p class="tiny soft">{t("cleanup.lastCopy")}</p>
      <div class="card" style={{ "--pad": "var(--space-2) var(--space-5)" }}>
        <ul class="files" ref={list}>
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
            <button type="button" class="btn btn--text" onClick={showMore}>
              {t("cleanup.showMoreGroups", { count: hidden })}
            </button>
          )}
          <span class="tiny soft push">{t("cleanup.hardLinks")}</span>
        </div>
      </div>
    </section>
  );
}
