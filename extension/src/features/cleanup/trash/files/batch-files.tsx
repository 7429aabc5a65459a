import type { FileFacts } from "@digital-cleanup/cleaner";
import { useState } from "preact/hooks";
import { Button } from "../../../../ui/button.tsx";
import { useTicks } from "../../../../ui/lists/use-ticks.ts";
import { usePage } from "../../../../ui/page-context.ts";
import { isAsked } from "../../asked/is-asked.ts";
import { AsideFiles } from "./aside-files.tsx";

/** Opened, it lists the files of a batch by name, and puts the chosen ones back. */
export function BatchFiles(props: {
  id: (name: string) => string | undefined;
  files: readonly FileFacts[];
  isBusy: boolean;
  onRestore: (paths: string[]) => void;
}) {
  const { t } = usePage();
  const { id, files, isBusy } = props;
  const [isOpen, setIsOpen] = useState(false);
  const ticks = useTicks<string>();
  // A file that is back in its place is no longer among them.
  const chosen = files.map(({ path }) => path).filter(ticks.has);
  const asked = chosen.filter((path) => isAsked(path)).length;
  return (
    <details id={id("cleanup-files")} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>{t("cleanup.files.see", { count: files.length })}</summary>
      {isOpen && (
        <div class="flow">
          <AsideFiles files={files} ticks={ticks} />
          {asked > 0 && (
            <p class="note note--caution small">{t("cleanup.asked.restore", { count: asked })}</p>
          )}
          {chosen.length === 0 ? (
            <p class="small soft">{t("cleanup.files.tick")}</p>
          ) : (
            <p>
              <Button
                id={id("cleanup-restore")}
                disabled={isBusy}
                onPress={() => props.onRestore(chosen)}
              >
                {t("cleanup.files.restore", { count: chosen.length })}
              </Button>
            </p>
          )}
        </div>
      )}
    </details>
  );
}
