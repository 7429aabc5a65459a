import type { DuplicateGroup } from "@digital-cleanup/cleaner";
import { visibleText } from "@digital-cleanup/text";
import { useMemo } from "preact/hooks";
import { usePage } from "../../../../ui/page-context.ts";
import { Select } from "../../../../ui/select.tsx";
import type { Selection } from "../use-selection.ts";
import { referenceCandidates } from "./reference-candidates.ts";

/** Fields for the reference folder, whose copies always stay, and for "siblings only". */
export function PolicyScopeFields(props: { groups: DuplicateGroup[]; selection: Selection }) {
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
