import type { FileFacts } from "@digital-cleanup/cleaner";
import { useState } from "preact/hooks";
import { usePage } from "../../ui/page-context.ts";
import { folderOf, nameOf } from "./path-names.ts";
import { SizeBar } from "./size-bar.tsx";
import type { Selection } from "./use-selection.ts";

const firstShown = 5;

/** Big files without an equal, to look at. Never ticked beforehand. */
export function BiggestList({ files, selection }: { files: FileFacts[]; selection: Selection }) {
  const { t } = usePage();
  const [isWhole, setIsWhole] = useState(false);
  const hidden = files.length - firstShown;
  return (
    <section class="flow" aria-labelledby="cleanup-biggest">
      <h2 id="cleanup-biggest">{t("cleanup.biggestTitle")}</h2>
      <p class="small soft">{t("cleanup.biggestBody")}</p>
      <div class="card" style={{ "--pad": "var(--space-2) var(--space-5)" }}>
        <ul class="files">
          {files.slice(0, isWhole ? files.length : firstShown).map((file) => (
            <li key={file.path}>
              <input
                type="checkbox"
                checked={selection.ticked.has(file.path)}
                aria-label={t("cleanup.takeAlso", { name: nameOf(file.path) })}
                onChange={(event) => selection.tickFile(file.path, event.currentTarget.checked)}
              />
              <div>
                <p class="path">{nameOf(file.path)}</p>
                <p class="path tiny soft mono">{folderOf(file.path)}</p>
              </div>
              <SizeBar bytes={file.bytes} maxBytes={files[0]?.bytes ?? 0} />
            </li>
          ))}
        </ul>
        {!isWhole && hidden > 0 && (
          <button type="button" class="btn btn--text" onClick={() => setIsWhole(true)}>
            {t("cleanup.showMoreFiles", { count: hidden })}
          </button>
        )}
      </div>
    </section>
  );
}
