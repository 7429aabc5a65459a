import { sumBytes } from "@digital-cleanup/cleaner";
import { visibleText } from "@digital-cleanup/text";
import { OthersText } from "@digital-cleanup/ui/others-text.tsx";
import { useMemo, useState } from "preact/hooks";
import { localDay } from "../../platform/local-day.ts";
import { isWorkBuild } from "../../platform/build.ts";
import { Button } from "../../ui/button.tsx";
import { SizeBar } from "../../ui/lists/size-bar.tsx";
import { useShowMore } from "../../ui/lists/use-show-more.ts";
import { useTicks } from "../../ui/lists/use-ticks.ts";
import { usePage } from "../../ui/page-context.ts";
import { Select } from "../../ui/select.tsx";
import { Bytes } from "@digital-cleanup/ui/figures/quantity.tsx";
import { type DownloadedFile, type Order, orders } from "./downloaded-file.ts";

const firstShown = 20;
// In the work build, age is no reason to delete a file: public records need the archives' approval.
const orderNames: Order[] = isWorkBuild ? ["size", "newest"] : ["size", "oldest", "newest"];

/** The files on the disk, to select. None is selected at first. */
export function FileList(props: {
  files: DownloadedFile[];
  working?: { done: number; total: number };
  onReview: (chosen: DownloadedFile[]) => void;
}) {
  const { t } = usePage();
  const { files, working } = props;
  const [order, setOrder] = useState<Order>("size");
  const { list, shown, showMore } = useShowMore(firstShown);
  const ticks = useTicks<number>();
  const sorted = useMemo(() => files.toSorted(orders[order]), [files, order]);
  const chosen = files.filter(({ id }) => ticks.has(id));
  const hidden = files.length - shown;
  const maxBytes = Math.max(...files.map(({ bytes = 0 }) => bytes));
  return (
    <>
      <label class="field short">
        {t("downloads.sortBy")}
        <Select
          options={orderNames.map((name) => [name, t(`downloads.order.${name}`)])}
          value={order}
          onChange={setOrder}
        />
      </label>
      <div class="card" style={{ "--pad": "var(--space-2) var(--space-5)" }}>
        <ul class="files" id="downloads-files" ref={list}>
          {sorted.slice(0, shown).map((file) => (
            <FileRow
              key={file.id}
              file={file}
              maxBytes={maxBytes}
              isTicked={ticks.has(file.id)}
              onTick={(isTicked) => ticks.set([file.id], isTicked)}
            />
          ))}
        </ul>
        {hidden > 0 && (
          <Button class="btn--text" onPress={showMore}>
            {t("downloads.showMore", { count: hidden })}
          </Button>
        )}
      </div>
      <div class="dock row">
        <p>
          <b>{t("downloads.chosen", { count: chosen.length })}</b> ·{" "}
          <Bytes bytes={sumBytes(chosen)} id="downloads-chosen" />
        </p>
        <p class="small soft" role="status">
          {working && (working.done > 0 ? t("downloads.working", working) : t("downloads.reading"))}
        </p>
        <Button
          class="btn--main push"
          id="downloads-review"
          disabled={chosen.length === 0 || working !== undefined}
          onPress={() => props.onReview(chosen)}
        >
          {t("downloads.review")}
        </Button>
      </div>
    </>
  );
}

function FileRow(props: {
  file: DownloadedFile;
  maxBytes: number;
  isTicked: boolean;
  onTick: (isTicked: boolean) => void;
}) {
  const { t, format } = usePage();
  const { name, bytes, startedAtMs } = props.file;
  return (
    <li>
      <input
        type="checkbox"
        aria-label={t("downloads.take", { name: visibleText(name) })}
        checked={props.isTicked}
        onChange={(event) => props.onTick(event.currentTarget.checked)}
      />
      <div>
        <p>
          <b>
            <OthersText text={name} />
          </b>
        </p>
        <p class="tiny soft">{t("downloads.on", { day: format.day(localDay(startedAtMs)) })}</p>
      </div>
      <SizeBar bytes={bytes} maxBytes={props.maxBytes} />
    </li>
  );
}
