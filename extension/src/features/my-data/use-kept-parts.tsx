import { trashFolder } from "@digital-cleanup/cleaner";
import { Dialog } from "@digital-cleanup/ui/dialogs/dialog.tsx";
import { useState } from "preact/hooks";
import { isThunderbird } from "../../platform/build.ts";
import { Button } from "../../ui/button.tsx";
import { usePage } from "../../ui/page-context.ts";
import { useFreshValue } from "../../ui/use-fresh-value.ts";
import { type Announcements, eraseKind, eraseKinds } from "./erase-kind.ts";
import { KeptEntries } from "./kept-entries.tsx";
import { readKept } from "./read-kept.ts";
import { SentCard } from "./sent-card.tsx";

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
