import { visibleText } from "@digital-cleanup/text";
import { type DuplicateGroup, keepRules } from "@digital-cleanup/cleaner";
import { useMemo } from "preact/hooks";
import { usePage } from "../../../ui/page-context.ts";
import { referenceCandidates } from "./reference-candidates.ts";
import { Select } from "./select.tsx";
import type { Selection } from "./use-selection.ts";

/** Fields for the keep rule, the reference folder whose copies always stay, and "siblings only". */
export function KeepPolicyFields(props: { groups: DuplicateGroup[]; selection: Selection }) {
  const { t } = usePage();
  const { policy, setPolicy } = props.selection;
  const folders = useMemo(() => referenceCandidates(props.groups), [props.groups]);
  const [reference = ""] = policy.referenceFolders ?? [];
  const options = folders.includes(reference) || !reference ? folders : [reference, ...folders];
  return (
    <>
      <label class="field">
        {t("cleanup.keepRule")}
        <Select
          options={keepRules.map((rule) => [rule, t(`cleanup.rule.${rule}`)])}
          value={policy.rule}
          onChange={(rule) => setPolicy({ ...policy, rule })}
        />
      </label>
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
