import { trashFolder } from "@digital-cleanup/cleaner";
import { Dialog } from "@digital-cleanup/ui/dialogs/dialog.tsx";
import { useState } from "preact/hooks";
import { isThunderbird } from "../../platform/build.ts";
import { Button } from "../../ui/button.tsx";
import { usePage } from "../../ui/page-context.ts";
import { useFreshValue } from "../../ui/use-fresh-value.ts";
import { type Announcements, eraseKind, eraseKinds } from "./erase-kind.ts";
import { readKept } from "./read-kept.ts";
import { SentCard } from "./sent-card.tsx";
import { Entry } from "../../ui/entry-list.tsx";
import { KeptEntry } from "../../ui/kept-entry.tsx";
import type { KeptKind } from "./kept-kinds.ts";
import type { KindSize } from "./measure-kind.ts";

/** Runs a step and shows `done` once it is complete. */
type Run = (done: string, step: () => Promise<unknown>) => void;

/** What _My data_ shows beside the history of pages: how much, an entry for each kind, and cards. */
export function useKeptParts(announcements: Announcements, eraseHistory: () => Promise<unknown>) {
  const { t } = usePage();
  const { value: kept, reread } = useFreshValue(readKept, []);
  return {
    bytes: kept?.bytes,
    reread,
    entries: (run: Run) => (
      <KeptEntries
        sizes={kept?.sizes ?? []}
        memoryBytes={kept?.memoryBytes ?? 0}
        onErase={(kind) =>
          run(t("myData.erasedKind", { what: t(`myData.kind.${kind}`) }), () =>
            eraseKind(kind, announcements).finally(reread),
          )
        }
      />
    ),
    // Until the log was read, and if it cannot be, it must not look empty.
    log: kept && <SentCard sent={kept.sent} />,
    eraseAll: (run: Run) => (
      <EraseAll
        onErase={() =>
          run(t("myData.erasedEverything"), async () => {
            await eraseHistory();
            await eraseKinds(announcements).finally(reread);
          })
        }
      />
    ),
  };
}

/** Erases all that this page lists, after a question, and says what an uninstallation leaves. */
function EraseAll({ onErase }: { onErase: () => void }) {
  const { t } = usePage();
  const [isAsked, setIsAsked] = useState(false);
  return (
    <section class="card flow" aria-labelledby="my-data-all">
      <h2 id="my-data-all">{t("myData.leaveTitle")}</h2>
      <p class="small">{t("myData.uninstall", { folder: trashFolder })}</p>
      {!isThunderbird && (
        <p class="small">
          {t("myData.accessesStay")} <a href="#settings">{t("myData.toSettings")}</a>
        </p>
      )}
      <p>
        <Button class="btn--danger" id="my-data-erase-everything" onPress={() => setIsAsked(true)}>
          {t("myData.eraseEverything")}
        </Button>
      </p>
      {isAsked && (
        <Dialog
          title={t("myData.eraseEverythingTitle")}
          confirmId="my-data-confirm-everything"
          confirmLabel={t("myData.eraseEverythingConfirm")}
          isDanger
          onConfirm={onErase}
          onClose={() => setIsAsked(false)}
        >
          <p>{t("myData.eraseEverythingMeans")}</p>
          <p>{t("myData.noUndo")}</p>
        </Dialog>
      )}
    </section>
  );
}

/** One entry for each kind of stored data beside the history of pages, with what erases it after a question. */
function KeptEntries(props: {
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
