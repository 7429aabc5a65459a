import "./aside-files.css";
import { type FileFacts, fileName, parentFolder } from "@digital-cleanup/cleaner";
import { visibleText } from "@digital-cleanup/text";
import { OthersText } from "@digital-cleanup/ui/others-text.tsx";
import { Bytes } from "@digital-cleanup/ui/figures/quantity.tsx";
import { useMemo, useState } from "preact/hooks";
import { usePage } from "../../../../ui/page-context.ts";
import { Pages } from "./pages.tsx";
import { FileThumbnail } from "../../pictures/file-thumbnail.tsx";

/** Few enough to stay smooth, however many files a batch holds. */
const pageLength = 20;

type Ticks = { has: (path: string) => boolean; set: (paths: string[], isTicked: boolean) => void };

/** The files of a batch by name, the largest first, a page at a time, with a search. With `ticks` some can be chosen. */
export function AsideFiles({ files, ticks }: { files: readonly FileFacts[]; ticks?: Ticks }) {
  const { t } = usePage();
  const [wanted, setWanted] = useState("");
  const [page, setPage] = useState(0);
  const sorted = useMemo(() => files.toSorted((a, b) => b.bytes - a.bytes), [files]);
  const found = useMemo(() => findByName(sorted, wanted), [sorted, wanted]);
  const pages = Math.max(1, Math.ceil(found.length / pageLength));
  // The last file of the last page may be back in its place.
  const shownPage = Math.min(page, pages - 1);
  const shown = found.slice(shownPage * pageLength, (shownPage + 1) * pageLength);
  const rows = shown.map((file) => (
    <AsideFile key={file.path} file={file} files={found} ticks={ticks} />
  ));
  return (
    <div class="flow aside-files">
      {files.length > pageLength && (
        <label class="field">
          {t("cleanup.files.find")}
          <input
            type="search"
            value={wanted}
            onInput={(event) => {
              setWanted(event.currentTarget.value);
              setPage(0);
            }}
          />
        </label>
      )}
      <p class="hidden" role="status">
        {wanted !== "" && t("cleanup.files.found", { count: found.length })}
      </p>
      {found.length === 0 && <p class="small">{t("cleanup.files.none")}</p>}
      {ticks ? (
        <ul class="files">{rows}</ul>
      ) : (
        // In a question the answers stay in view below the list.
        <div
          class="aside-files__list"
          role="region"
          tabIndex={0}
          aria-label={t("cleanup.files.see", { count: files.length })}
        >
          <ul class="files files--plain">{rows}</ul>
        </div>
      )}
      <Pages page={shownPage} pages={pages} onShow={setPage} />
    </div>
  );
}

function findByName(files: readonly FileFacts[], wanted: string): readonly FileFacts[] {
  const part = wanted.trim().toLowerCase();
  return part === "" ? files : files.filter(({ path }) => path.toLowerCase().includes(part));
}

function AsideFile(props: {
  file: FileFacts;
  files: readonly FileFacts[];
  ticks: Ticks | undefined;
}) {
  const { t } = usePage();
  const { file, files, ticks } = props;
  const { path } = file;
  const [name, folder] = [fileName(path), parentFolder(path)];
  return (
    <li>
      {ticks && (
        <input
          type="checkbox"
          checked={ticks.has(path)}
          aria-label={t("cleanup.files.choose", { name: visibleText(path) })}
          onChange={(event) => ticks.set([path], event.currentTarget.checked)}
        />
      )}
      <div class="row row--tight file">
        <FileThumbnail file={file} files={files} />
        <div class="whole">
          <p class="whole aside-name">
            <OthersText text={name} />
          </p>
          <p class="whole tiny soft mono">{folder && <OthersText text={`${folder}/`} />}</p>
        </div>
      </div>
      <p class="small">
        <Bytes bytes={file.bytes} />
      </p>
    </li>
  );
}
