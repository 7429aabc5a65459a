import { usePage } from "../../ui/page-context.ts";
import { useFreshValue } from "../../ui/use-fresh-value.ts";
import { EraseAll } from "./erase-all.tsx";
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
