import { trashFolder } from "@digital-cleanup/cleaner";
import { Dialog } from "@digital-cleanup/ui/dialogs/dialog.tsx";
import { useState } from "preact/hooks";
import { isThunderbird } from "../../platform/build.ts";
import { usePage } from "../../ui/page-context.ts";

/** Erases all that this page lists, after a question, and says what an uninstallation leaves. */
export function EraseAll({ onErase }: { onErase: () => void }) {
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
        <button
          type="button"
          class="btn btn--danger"
          id="my-data-erase-everything"
          onClick={() => setIsAsked(true)}
        >
          {t("myData.eraseEverything")}
        </button>
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
