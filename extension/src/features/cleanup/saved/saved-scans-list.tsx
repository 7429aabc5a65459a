import { sumBytes } from "@digital-cleanup/cleaner";
import { isolateText } from "@digital-cleanup/text";
import { localDay } from "../../../platform/local-day.ts";
import { Button } from "../../../ui/button.tsx";
import { usePage } from "../../../ui/page-context.ts";
import { goneFiles } from "../review/done-step.ts";
import { foundBytes } from "../review/kinds/kinds-by-size.ts";
import { remainingResult } from "../review/remaining-result.ts";
import type { Checklist } from "../checklist/saved-checklists.ts";
import type { SavedScan } from "./saved-scans.ts";
import type { useSavedScans } from "./use-saved-scans.ts";

/** Unfinished reviews and checklists of the last two days. */
export function SavedScans(props: {
  saved: ReturnType<typeof useSavedScans>;
  onResume: (scan: SavedScan) => void;
  onResumeList: (list: Checklist) => void;
}) {
  const { t, format } = usePage();
  const { scans, lists, forget, forgetList } = props.saved;
  const items: Item[] = [
    ...lists.map((list) => ({
      id: list.id,
      name: t("cleanup.savedListOf", { name: isolateText(list.name) }),
      savedAtMs: list.savedAtMs,
      found: t("cleanup.listCount", {
        count: list.moves.length,
        bytes: format.bytes(sumBytes(list.moves)),
      }),
      onResume: () => props.onResumeList(list),
      onForget: () => forgetList(list),
    })),
    ...scans.map((scan) => ({
      id: scan.id,
      name: t("cleanup.savedOf", { name: isolateText(scan.name) }),
      savedAtMs: scan.savedAtMs,
      found: t("cleanup.savedFound", {
        count: scan.result.files,
        bytes: format.bytes(leftBytes(scan)),
      }),
      isHalf: !scan.result.isComplete,
      onResume: () => props.onResume(scan),
      onForget: () => forget(scan.id),
    })),
  ];
  if (items.length === 0) return null;
  return (
    <section class="card flow" aria-labelledby="cleanup-saved">
      <h2 id="cleanup-saved">{t("cleanup.savedTitle")}</h2>
      <ul class="flow">
        {items.map((item, index) => (
          <SavedItem key={item.id} {...item} isFirst={index === 0} />
        ))}
      </ul>
      <p class="tiny soft">{t("cleanup.savedKept")}</p>
    </section>
  );
}

function leftBytes({ result, done = [] }: SavedScan): number {
  const left = remainingResult(result, goneFiles(done));
  return foundBytes(left, left.photos);
}

/** `name` is a full heading, such as “Review of …”. `isHalf`: the scan was stopped. */
type Item = {
  id: string;
  name: string;
  savedAtMs: number;
  found: string;
  isHalf?: boolean;
  onResume: () => void;
  onForget: () => void;
};

/** Only the first item of the page has an element id. */
function SavedItem(props: Item & { isFirst: boolean }) {
  const { t, format } = usePage();
  const { name, savedAtMs } = props;
  return (
    <li class="row">
      <div class="flow" style={{ "--gap": "var(--space-1)" }}>
        <p>
          <b>{name}</b>
        </p>
        <p class="small soft">
          {format.day(localDay(savedAtMs))}, {format.time(savedAtMs)} · {props.found}
        </p>
        {props.isHalf && <p class="small">{t("cleanup.stopped")}</p>}
      </div>
      <div class="row push">
        <Button
          class="btn--text"
          aria-label={t("cleanup.savedForgetNamed", { name })}
          onPress={props.onForget}
        >
          {t("cleanup.savedForget")}
        </Button>
        <Button
          id={props.isFirst ? "cleanup-resume" : undefined}
          aria-label={t("cleanup.resumeNamed", { name })}
          onPress={props.onResume}
        >
          {t("cleanup.resume")}
        </Button>
      </div>
    </li>
  );
}
