import { sumBytes } from "@digital-cleanup/cleaner";
import { isolateText } from "@digital-cleanup/text";
import type { ComponentChildren } from "preact";
import { today } from "../../../platform/actions/action-log.ts";
import { usePage } from "../../../ui/page-context.ts";
import { totalFreeableBytes } from "../scan/total-freeable-bytes.ts";
import type { Checklist } from "../checklist/saved-checklists.ts";
import type { SavedScan } from "./saved-scans.ts";

/** Unfinished reviews and checklists of the last day. */
export function SavedScans(props: {
  scans: SavedScan[];
  lists: Checklist[];
  onResume: (scan: SavedScan) => void;
  onForget: (id: string) => void;
  onResumeList: (list: Checklist) => void;
  onForgetList: (list: Checklist) => void;
}) {
  const { t, format } = usePage();
  const { scans, lists } = props;
  if (scans.length + lists.length === 0) return null;
  return (
    <section class="card flow" aria-labelledby="cleanup-saved">
      <h2 id="cleanup-saved">{t("cleanup.savedTitle")}</h2>
      <ul class="flow">
        {lists.map((list, index) => (
          <SavedItem
            key={list.id}
            name={t("cleanup.savedListOf", { name: isolateText(list.name) })}
            savedAtMs={list.savedAtMs}
            found={t("cleanup.listCount", {
              count: list.moves.length,
              bytes: format.bytes(sumBytes(list.moves)),
            })}
            isFirst={index === 0}
            onResume={() => props.onResumeList(list)}
            onForget={() => props.onForgetList(list)}
          />
        ))}
        {scans.map((scan, index) => (
          <SavedItem
            key={scan.id}
            name={t("cleanup.savedOf", { name: isolateText(scan.name) })}
            savedAtMs={scan.savedAtMs}
            found={t("cleanup.savedFound", {
              count: scan.result.files,
              bytes: format.bytes(totalFreeableBytes(scan.result.groups)),
            })}
            isFirst={index === 0 && lists.length === 0}
            onResume={() => props.onResume(scan)}
            onForget={() => props.onForget(scan.id)}
          >
            {!scan.result.isComplete && <p class="small">{t("cleanup.stopped")}</p>}
          </SavedItem>
        ))}
      </ul>
      <p class="tiny soft">{t("cleanup.savedKept")}</p>
    </section>
  );
}

/** `name` is a full heading, such as “Review of …”. Only the first item of the page has an element id. */
function SavedItem(props: {
  name: string;
  savedAtMs: number;
  found: string;
  isFirst: boolean;
  onResume: () => void;
  onForget: () => void;
  children?: ComponentChildren;
}) {
  const { t, format } = usePage();
  const { name, savedAtMs } = props;
  return (
    <li class="row">
      <div class="flow" style={{ "--gap": "var(--space-1)" }}>
        <p>
          <b>{name}</b>
        </p>
        <p class="small soft">
          {format.day(today(new Date(savedAtMs)))}, {format.time(savedAtMs)} · {props.found}
        </p>
        {props.children}
      </div>
      <div class="row push">
        <button
          type="button"
          class="btn btn--text"
          aria-label={t("cleanup.savedForgetNamed", { name })}
          onClick={props.onForget}
        >
          {t("cleanup.savedForget")}
        </button>
        <button
          type="button"
          class="btn"
          id={props.isFirst ? "cleanup-resume" : undefined}
          aria-label={t("cleanup.resumeNamed", { name })}
          onClick={props.onResume}
        >
          {t("cleanup.resume")}
        </button>
      </div>
    </li>
  );
}
