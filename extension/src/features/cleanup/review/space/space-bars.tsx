import { fileName, type FolderSum, spaceIn } from "@digital-cleanup/cleaner";
import { visibleText } from "@digital-cleanup/text";
import { OthersText } from "@digital-cleanup/ui/others-text.tsx";
import type { ComponentChildren } from "preact";
import { Button } from "../../../../ui/button.tsx";
import { usePage } from "../../../../ui/page-context.ts";
import { SizeBar } from "../../../../ui/lists/size-bar.tsx";

/** What the bars add up. */
export const spaceOrders = ["folder", "kind", "year"] as const;
export type SpaceOrder = (typeof spaceOrders)[number];

/** One level of a folder as bars. A folder's bar leads into it. */
export function SpaceBars(props: {
  sums: FolderSum[];
  folder: string;
  order: SpaceOrder;
  onEnter: (folder: string) => void;
}) {
  const { t } = usePage();
  const { folder, order } = props;
  const space = spaceIn(props.sums, folder);
  if (order === "kind") {
    return (
      <Bars
        rows={space.kinds.map(({ kind, bytes }) => ({
          key: kind,
          bytes,
          label: t(`cleanup.space.kind.${kind}`),
        }))}
      />
    );
  }
  if (order === "year") {
    return (
      <Bars rows={space.years.map(({ year, bytes }) => ({ key: year, bytes, label: year }))} />
    );
  }
  const count = (files: number) => (
    <span class="tiny soft">{t("cleanup.kindCount", { count: files })}</span>
  );
  const folders = space.folders.map(({ path, files, bytes }) => ({
    key: path,
    bytes,
    label: (
      <>
        <Button
          class="btn--text"
          aria-label={t("cleanup.space.enter", { name: visibleText(fileName(path)) })}
          onPress={() => props.onEnter(path)}
        >
          <OthersText text={fileName(path)} />
        </Button>{" "}
        {count(files)}
      </>
    ),
  }));
  const own = {
    key: "",
    bytes: space.own.bytes,
    label: (
      <>
        {t("cleanup.space.own")} {count(space.own.files)}
      </>
    ),
  };
  return <Bars rows={space.own.files > 0 ? [...folders, own] : folders} />;
}

function Bars({ rows }: { rows: { key: string; bytes: number; label: ComponentChildren }[] }) {
  const maxBytes = rows.reduce((max, { bytes }) => Math.max(max, bytes), 0);
  return (
    <ul class="files space">
      {rows.map(({ key, bytes, label }) => (
        <li key={key}>
          <div class="whole">{label}</div>
          <SizeBar bytes={bytes} maxBytes={maxBytes} />
        </li>
      ))}
    </ul>
  );
}
