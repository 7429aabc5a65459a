import { useEffect, useRef } from "preact/hooks";
import { Button } from "../../ui/button.tsx";
import { Meter } from "../../ui/meter.tsx";
import { usePage } from "../../ui/page-context.ts";
import { Spoken } from "./scan/spoken.tsx";
import { remainingText, useRemainingTime } from "./scan/use-remaining-time.ts";
import type { FolderWork, RunningTask } from "./use-folder-change.ts";

/** How far a change of a folder is. It takes the focus, because the button that began it is gone or disabled. */
export function FolderProgress({ work }: { work: FolderWork }) {
  return work.running ? <Progress running={work.running} onStop={work.stop} /> : null;
}

function Progress({ running, onStop }: { running: RunningTask; onStop: () => void }) {
  const page = usePage();
  const { t, format } = page;
  const { task, done, total, asked } = running;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const leftMs = useRemainingTime(asked ? undefined : total - done);
  const share = total === 0 ? 1 : Math.floor((100 * done) / total) / 100;
  const text = [format.percent(share), remainingText(page, leftMs)].filter(Boolean).join(", ");
  return (
    <section class="card flow" aria-labelledby="cleanup-working">
      <div class="row">
        <h2 id="cleanup-working" ref={heading} tabIndex={-1}>
          {t(`cleanup.task.${task}`)}
        </h2>
        {/* A file is moved or deleted whole: a deletion stops between two, and the rest stays set aside. */}
        {task === "empty" && (
          <Button class="push" id="cleanup-stop-emptying" onPress={onStop}>
            {t("common.stop")}
          </Button>
        )}
      </div>
      <Meter share={share} labelledBy="cleanup-working" />
      <p aria-hidden="true">{text}</p>
      <Spoken>{text}</Spoken>
      <p role="status" class="small">
        {asked && t("cleanup.asked.now", asked)}
      </p>
    </section>
  );
}
