import type { WatchContext } from "../page-messages.ts";

/** What holds at work, in the work edition, and what the organisation adds about public records. */
export function WorkLines({ watch, text }: { watch: WatchContext; text: string }) {
  return (
    <>
      {watch.isWorkBuild && <p class="soft">{text}</p>}
      {watch.recordsNotice && (
        <p class="soft" id="records-notice">
          {watch.recordsNotice}
        </p>
      )}
    </>
  );
}
