import { sumBytes } from "@digital-cleanup/cleaner";
import { BytesFigure } from "@digital-cleanup/ui/figures/quantity.tsx";
import type { ComponentChildren } from "preact";
import { usePage } from "../../../../ui/page-context.ts";
import type { DoneStep } from "../done-step.ts";

/** The one number of the page: what is done of what was found, with a bar that fills. `action` is at its end. */
export function KindsSum(props: {
  done: readonly DoneStep[];
  leftBytes: number;
  action: ComponentChildren;
}) {
  const { t, format } = usePage();
  const { done, leftBytes } = props;
  const doneBytes = sumBytes(done.flatMap(({ moves }) => moves));
  const foundBytes = doneBytes + leftBytes;
  const percent = foundBytes === 0 ? 0 : Math.floor((100 * doneBytes) / foundBytes);
  return (
    <section class="kinds-sum">
      <div class="row row--base">
        <p class="row row--base" id="cleanup-sum">
          <data
            class="figure"
            id="cleanup-sum-bytes"
            value={done.length > 0 ? doneBytes : foundBytes}
          >
            <BytesFigure bytes={done.length > 0 ? doneBytes : foundBytes} />
          </data>
          <span>
            {done.length > 0
              ? t(`cleanup.sum.${wordOf(done)}`, { bytes: format.bytes(foundBytes) })
              : t("cleanup.sum.found")}
          </span>
        </p>
        <div class="push">{props.action}</div>
      </div>
      <div class="kinds-sum__bar" aria-hidden="true">
        <i style={{ "--v": `${percent}%` }} />
      </div>
    </section>
  );
}

function wordOf(done: readonly DoneStep[]) {
  if (done.every(({ batch }) => batch)) return "aside";
  return done.some(({ batch }) => batch) ? "both" : "freed";
}
