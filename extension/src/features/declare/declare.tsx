import "./declare.css";
import { watchActions } from "../../platform/actions/watch-actions.ts";
import { useWatchedValue } from "../../ui/use-watched-value.ts";
import { DeclareForm } from "./declare-form.tsx";
import {
  declaredEntries,
  sourceOfAction,
  undoDeclaration,
} from "../../platform/declarations/declared-actions.ts";
import type { CountedAction } from "@digital-cleanup/challenge";
import { useState } from "preact/hooks";
import { reportError } from "../../platform/report-error.ts";
import { Icon } from "@digital-cleanup/ui/icon.tsx";
import { Button } from "../../ui/button.tsx";
import { usePage } from "../../ui/page-context.ts";
import { useFocusRecovery } from "@digital-cleanup/ui/dialogs/use-focus-recovery.ts";

/** Declares cleanup that the extension cannot measure, such as on a phone or in a cloud. */
export function Declare() {
  const [entries] = useWatchedValue(declaredEntries, [watchActions]);
  return (
    <>
      <DeclareForm />
      {entries && <EntryList entries={entries} />}
    </>
  );
}

const firstShown = 10;

/** The declared entries, each with an undo button. */
function EntryList({ entries }: { entries: CountedAction[] }) {
  const { t, format } = usePage();
  const [isWhole, setIsWhole] = useState(false);
  const [message, setMessage] = useState<"takenBack" | "failed">();
  const title = useFocusRecovery([entries]);
  const shown = isWhole ? entries : entries.slice(0, firstShown);
  const undo = (action: CountedAction) =>
    void undoDeclaration(action)
      .then(() => setMessage("takenBack"))
      .catch((error: unknown) => {
        setMessage("failed");
        reportError(error);
      });
  // After the last entry is undone, the list stays to show the confirmation.
  if (entries.length === 0 && !message) return null;
  return (
    <section class="flow" aria-labelledby="declare-entries-title">
      <h3 id="declare-entries-title" ref={title} tabIndex={-1}>
        {t("declare.entries")}
      </h3>
      <p role="status" id="declare-undone">
        {message && t(`declare.outcome.${message}`)}
      </p>
      <ul
        class="card lines declare-entries"
        id="declare-entries"
        style={{ "--align": "center" }}
        hidden={entries.length === 0}
      >
        {shown.map((action) => (
          <li key={action.id}>
            <span>
              {nameEntry(action)}, {format.day(action.day)}
            </span>
            <span class="row row--tight">
              <b>{writeAmount(action)}</b>
              <Button
                aria-label={t("declare.takeBackEntry", {
                  what: nameEntry(action),
                  amount: writeAmount(action),
                })}
                onPress={() => undo(action)}
              >
                <Icon name="undo" size={16} /> {t("declare.takeBack")}
              </Button>
            </span>
          </li>
        ))}
      </ul>
      {shown.length < entries.length && (
        <p>
          <Button class="btn--text" onPress={() => setIsWhole(true)}>
            {t("declare.showAll")}
          </Button>
        </p>
      )}
    </section>
  );

  /** Space freed by an unknown number of files has no count. */
  function writeAmount({ count, bytes }: CountedAction): string {
    const parts = [count > 0 && format.number(count), bytes !== undefined && format.bytes(bytes)];
    return parts.filter(Boolean).join(" · ");
  }

  function nameEntry(action: CountedAction): string {
    const source = sourceOfAction(action);
    return source ? t(`declare.sources.${source}`) : t("common.declared");
  }
}
