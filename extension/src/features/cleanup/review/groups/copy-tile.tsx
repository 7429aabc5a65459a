import type { FileFacts } from "@digital-cleanup/cleaner";
import { visibleText } from "@digital-cleanup/text";
import { localDay } from "../../../../platform/local-day.ts";
import { Button } from "../../../../ui/button.tsx";
import { usePage } from "../../../../ui/page-context.ts";
import { TileName } from "./tile-name.tsx";
import { FileThumbnail } from "../../pictures/file-thumbnail.tsx";
import type { Wanted } from "../../pictures/decode/decode-messages.ts";
import type { Selection } from "../use-selection.ts";

/** One copy of a group, with its name and folder in full. The only kept copy cannot be removed. */
export function CopyTile(props: {
  file: FileFacts;
  files: readonly FileFacts[];
  kept: readonly FileFacts[];
  isPicture: boolean;
  /** Outside of the folder that is reviewed: it stays. */
  isFixed: boolean;
  onFail?: () => void;
  /** In place of the day of its last change. */
  facts?: string;
  /** With how many pixels its picture is shown. */
  as?: Wanted;
  choose: Selection["choose"];
  /** Keeps this copy instead of the others. */
  onKeepOnly: (() => void) | undefined;
}) {
  const { t, format } = usePage();
  const { file, files, kept } = props;
  const { path } = file;
  const isKept = kept.includes(file);
  const isOnlyKept = props.isFixed || (isKept && kept.length === 1);
  return (
    <li class={isKept ? "thumb thumb--keep" : "thumb"}>
      {props.isPicture && (
        <FileThumbnail
          file={file}
          files={files}
          kept={kept[0]!}
          {...(props.onFail && { onFail: props.onFail })}
          {...(props.as && { as: props.as })}
        />
      )}
      {isKept && kept.length < files.length && (
        <span class="tag thumb__kept">{t("cleanup.keptTag")}</span>
      )}
      <label class="row row--tight row--one thumb__name">
        {!isOnlyKept && (
          <input
            type="checkbox"
            checked={!isKept}
            aria-label={t("cleanup.takeAlso", { name: visibleText(path) })}
            onChange={() => props.choose(path, isKept ? "remove" : "keep")}
          />
        )}
        <TileName path={path} facts={props.facts ?? format.day(localDay(file.modifiedAtMs))} />
      </label>
      {props.onKeepOnly && !isOnlyKept && (
        <Button
          class="thumb__choose"
          aria-label={t("cleanup.keepThisNamed", { path: visibleText(path) })}
          onPress={props.onKeepOnly}
        >
          {t("cleanup.keepThis")}
        </Button>
      )}
    </li>
  );
}
