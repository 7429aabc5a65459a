import { isolateText, visibleText } from "@digital-cleanup/text";
import { OthersText } from "@digital-cleanup/ui/others-text.tsx";
import {
  type DuplicateGroup,
  type FileFacts,
  fileName,
  keepReasons,
  parentFolder,
  splitGroup,
} from "@digital-cleanup/cleaner";
import { useEffect, useRef } from "preact/hooks";
import { usePage } from "../../../ui/page-context.ts";
import { SizeBar } from "./size-bar.tsx";
import type { Selection } from "./use-selection.ts";

type Props = { group: DuplicateGroup; selection: Selection; maxBytes: number; isOpen: boolean };

/** One group of equal files, with a choice to keep or remove each of them. */
export function GroupRow({ group, selection, maxBytes, isOpen }: Props) {
  const { t, format } = usePage();
  const { kept, removed } = splitGroup(group, selection.policy, selection.choices);
  const checkbox = useRef<HTMLInputElement>(null);
  const isPartly = removed.length > 0 && kept.length > 1;
  useEffect(() => {
    if (checkbox.current) checkbox.current.indeterminate = isPartly;
  }, [isPartly]);
  const path = kept[0]?.path ?? "";
  const [name, folder] = [fileName(path), parentFolder(path)];
  const reasons = keepReasons(group, selection.policy, selection.choices);
  const count = removed.length || group.files.length - 1;
  return (
    <li>
      <input
        ref={checkbox}
        type="checkbox"
        checked={removed.length > 0}
        aria-label={t("cleanup.removeCopies", { count, name: visibleText(name) })}
        onChange={(event) => selection.tickGroup(group, event.currentTarget.checked)}
      />
      <div>
        <p class="whole">
          <b>
            <OthersText text={name} />
          </b>
        </p>
        {reasons.length > 0 && (
          <p class="small">
            {t("cleanup.kept", {
              reasons: reasons.map((reason) => t(`cleanup.why.${reason}`)).join(", "),
            })}
          </p>
        )}
        <details open={isOpen}>
          <summary class="tiny soft">
            {t("cleanup.groupSummary", {
              count: group.files.length,
              bytes: format.bytes(group.bytes),
              folder: folder ? isolateText(`${folder}/`) : t("cleanup.topFolder"),
            })}
          </summary>
          <ul class="tiny">
            {[...kept, ...removed].map((file) => (
              <FileChoice
                key={file.path}
                file={file}
                decision={kept.includes(file) ? "keep" : "remove"}
                isFixed={kept.length === 1 && kept.includes(file)}
                choose={selection.choose}
              />
            ))}
          </ul>
        </details>
      </div>
      <SizeBar bytes={group.bytes * count} maxBytes={maxBytes} />
    </li>
  );
}

function FileChoice(props: {
  file: FileFacts;
  decision: "keep" | "remove";
  isFixed: boolean;
  choose: Selection["choose"];
}) {
  const { t } = usePage();
  const { path } = props.file;
  const decision = t(`cleanup.${props.decision}`);
  return (
    <li class="row row--tight row--one">
      <button
        type="button"
        class="tag"
        disabled={props.isFixed}
        aria-label={t(props.isFixed ? "cleanup.onlyKept" : "cleanup.fateOf", {
          fate: decision,
          path: visibleText(path),
        })}
        onClick={() => props.choose(path, props.decision === "keep" ? "remove" : "keep")}
      >
        {decision}
      </button>
      <span class={`mono whole ${props.decision === "keep" ? "soft" : ""}`}>
        <OthersText text={path} />
      </span>
    </li>
  );
}
