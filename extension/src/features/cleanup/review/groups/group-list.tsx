import {
  createFolderTest,
  type DuplicateGroup,
  fileName,
  freeableBytes,
  type IdenticalFolders,
  keepRules,
} from "@digital-cleanup/cleaner";
import { visibleText } from "@digital-cleanup/text";
import { useMemo, useState } from "preact/hooks";
import { Button } from "../../../../ui/button.tsx";
import { usePage } from "../../../../ui/page-context.ts";
import { kindHeadingId } from "../kinds/kinds-by-size.ts";
import { Select } from "../../../../ui/select.tsx";
import type { Selection } from "../use-selection.ts";
import { useShowMore } from "../../../../ui/lists/use-show-more.ts";
import { FolderCard } from "./folder-card.tsx";
import { GroupCard } from "./group-card.tsx";
import { referenceCandidates } from "./reference-candidates.ts";

const firstShown = 10;

const firstName = (group: DuplicateGroup) => fileName(group.files[0]?.path ?? "");
const orders = {
  freeable: (a: DuplicateGroup, b: DuplicateGroup) => freeableBytes(b) - freeableBytes(a),
  name: (a: DuplicateGroup, b: DuplicateGroup) => firstName(a).localeCompare(firstName(b)),
  copies: (a: DuplicateGroup, b: DuplicateGroup) => b.files.length - a.files.length,
};
type Order = keyof typeof orders;
const orderNames = Object.keys(orders) as Order[];

export function GroupList(props: {
  groups: DuplicateGroup[];
  folders: IdenticalFolders[];
  selection: Selection;
}) {
  const { t } = usePage();
  const { folders, selection } = props;
  const { policy, setPolicy } = selection;
  const leaving = new Set(selection.planOf("duplicates").folders);
  const groups = useMemo(() => {
    const isTold = createFolderTest(
      folders.map((same) => ({ folders: same.folders.map(({ path }) => path) })),
    );
    return props.groups.filter(({ files }) => !isTold(files.map(({ path }) => path)));
  }, [props.groups, folders]);
  const [order, setOrder] = useState<Order>("freeable");
  const { list, shown, showMore } = useShowMore(firstShown);
  const sorted = useMemo(() => groups.toSorted(orders[order]), [groups, order]);
  const hidden = groups.length - shown;
  const isByName = groups.some((group) => group.isByName);
  return (
    <section class="flow" aria-labelledby={kindHeadingId("duplicates")}>
      <div class="row row--base">
        <h2 id={kindHeadingId("duplicates")}>
          {t(isByName ? "cleanup.sameName.title" : "cleanup.groupsTitle", {
            count: groups.length + folders.length,
          })}
        </h2>
        <label class="row row--tight small push keep">
          {t("cleanup.keepRule")}
          <Select
            options={keepRules.map((rule) => [rule, t(`cleanup.rule.${rule}`)])}
            value={policy.rule}
            onChange={(rule) => setPolicy({ ...policy, rule })}
          />
        </label>
      </div>
      <p class="small soft">
        {policy.rule === "original" && `${t("cleanup.originalMeans")} `}
        {t(isByName ? "cleanup.sameName.body" : "cleanup.lastCopy")}
      </p>
      <details class="small">
        <summary>{t("cleanup.otherRules")}</summary>
        <div class="row row--end policy">
          <PolicyScopeFields groups={groups} selection={selection} />
          <label class="field">
            {t("cleanup.sortBy")}
            <Select
              options={orderNames.map((name) => [name, t(`cleanup.sort.${name}`)])}
              value={order}
              onChange={setOrder}
            />
          </label>
        </div>
      </details>
      {folders.length > 0 && (
        <ul class="groups" aria-label={t("cleanup.folders.title")}>
          {folders.map((same) => (
            <FolderCard
              key={same.folders[0]!.path}
              same={same}
              leaving={leaving}
              selection={selection}
            />
          ))}
        </ul>
      )}
      <ul class="groups" ref={list}>
        {sorted.slice(0, shown).map((group) => (
          <GroupCard key={group.files[0]?.path} group={group} selection={selection} />
        ))}
      </ul>
      <div class="row">
        {hidden > 0 && (
          <Button class="btn--text" onPress={showMore}>
            {t("cleanup.showMoreGroups", { count: hidden })}
          </Button>
        )}
        {!isByName && <span class="tiny soft">{t("cleanup.hardLinks")}</span>}
      </div>
    </section>
  );
}

/** Fields for the reference folder, whose copies always stay, and for "siblings only". */
function PolicyScopeFields(props: { groups: DuplicateGroup[]; selection: Selection }) {
  const { t } = usePage();
  const { policy, setPolicy } = props.selection;
  const folders = useMemo(() => referenceCandidates(props.groups), [props.groups]);
  const [reference = ""] = policy.referenceFolders ?? [];
  const options = folders.includes(reference) || !reference ? folders : [reference, ...folders];
  return (
    <>
      {options.length > 0 && (
        <label class="field" id="cleanup-reference">
          {t("cleanup.reference")}
          <Select
            options={[
              ["", t("cleanup.noReference")],
              ...options.map((folder): [string, string] => [folder, visibleText(folder)]),
            ]}
            value={reference}
            onChange={(folder) =>
              setPolicy({ ...policy, referenceFolders: folder ? [folder] : undefined })
            }
          />
        </label>
      )}
      <label class="row row--tight row--one small siblings">
        <input
          type="checkbox"
          checked={policy.siblingsOnly ?? false}
          onChange={(event) => setPolicy({ ...policy, siblingsOnly: event.currentTarget.checked })}
        />
        {t("cleanup.siblingsOnly")}
      </label>
    </>
  );
}
