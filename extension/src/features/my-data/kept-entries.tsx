import { Dialog } from "@digital-cleanup/ui/dialogs/dialog.tsx";
import { useState } from "preact/hooks";
import { isThunderbird } from "../../platform/build.ts";
import { Entry } from "../../ui/entry-list.tsx";
import { KeptEntry } from "../../ui/kept-entry.tsx";
import { usePage } from "../../ui/page-context.ts";
import type { KeptKind } from "./kept-kinds.ts";
import type { KindSize } from "./measure-kind.ts";

/** One entry for each kind of stored data beside the history of pages, with what erases it after a question. */
export function KeptEntries(props: {
  sizes: readonly KindSize[];
  /** Of what the browser clears when it closes. */
  memoryBytes: number;
  onErase: (kind: KeptKind) => void;
}) {
  const { t } = usePage();
  const [asked, setAsked] = useState<KeptKind>();
  return (
    <>
      {props.sizes.map(({ kind, rows, bytes, changedOn }) => (
        <KeptEntry
          key={kind}
          id={kind}
          title={t(`myData.kind.${kind}`)}
          details={t(`myData.kindHolds.${kind}`)}
          bytes={bytes}
          count={
            bytes === 0 ? (
              <span>{t("myData.nothing")}</span>
            ) : (
              rows > 0 && <span>{t("myData.rowCount", { count: rows })}</span>
            )
          }
          howLong={t(`myData.kindTime.${kind}`)}
          changedOn={changedOn}
          onErase={bytes > 0 && (() => setAsked(kind))}
        />
      ))}
      <KeptEntry
        title={t("myData.memory")}
        details={t("myData.memoryHolds")}
        bytes={props.memoryBytes}
        howLong={t("myData.memoryTime")}
      />
      {!isThunderbird && (
        <Entry end={<a href="#settings">{t("myData.seeAccesses")}</a>}>
          <b>{t("myData.accesses")}</b>
          <p class="small soft">{t("myData.accessesHold")}</p>
        </Entry>
      )}
      {asked && (
        <Dialog
          title={t("myData.eraseKindTitle", { what: t(`myData.kind.${asked}`) })}
          confirmId="my-data-confirm-kind"
          confirmLabel={t("myData.erase")}
          isDanger
          onConfirm={() => props.onErase(asked)}
          onClose={() => setAsked(undefined)}
        >
          <p>{t(`myData.eraseMeans.${asked}`)}</p>
          <p>{t("myData.noUndo")}</p>
        </Dialog>
      )}
    </>
  );
}
