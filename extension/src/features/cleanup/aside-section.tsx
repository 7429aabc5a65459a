import type { Manifest } from "@digital-cleanup/cleaner";
import { Fragment } from "preact";
import { usePage } from "../../ui/page-context.ts";
import type { AsideFolder } from "./aside-folders.ts";
import { BatchCard } from "./batch-card.tsx";
import { ClosedFolder } from "./closed-folder.tsx";

type Act = (handle: FileSystemDirectoryHandle, manifest: Manifest) => void;

/** Everything that waits in a folder this browser remembers, for as long as it waits. */
export function AsideSection(props: {
  folders: AsideFolder[];
  isBusy: boolean;
  onChange: () => void;
  onUndo: Act;
  onEmpty: Act;
}) {
  const { t } = usePage();
  const { folders, isBusy, onUndo, onEmpty } = props;
  if (folders.length === 0) return null;
  const [first] = folders.flatMap((folder) =>
    folder.access === "granted" ? folder.list.batches : [],
  );
  return (
    <section class="flow" aria-labelledby="cleanup-aside">
      <h2 id="cleanup-aside">{t("cleanup.asideTitle")}</h2>
      <ul class="flow">
        {folders.map((folder) => {
          if (folder.access !== "granted") {
            return <ClosedFolder key={folder.id} folder={folder} onChange={props.onChange} />;
          }
          return (
            <Fragment key={folder.id}>
              {folder.list.broken.map(({ file, problem }) => (
                <li key={file} class="note note--caution small">
                  {t("cleanup.brokenManifest", { problem })}
                </li>
              ))}
              {folder.list.batches.map((manifest) => (
                <BatchCard
                  key={manifest.batch}
                  folderName={folder.name}
                  manifest={manifest}
                  hasIds={manifest === first}
                  isBusy={isBusy}
                  onUndo={() => onUndo(folder.handle, manifest)}
                  onEmpty={() => onEmpty(folder.handle, manifest)}
                />
              ))}
            </Fragment>
          );
        })}
      </ul>
    </section>
  );
}
