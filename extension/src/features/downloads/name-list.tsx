import type { DownloadedFile } from "./downloaded-file.ts";

/** The names of files, in a region of its own that the keyboard can scroll. */
export function NameList({ label, files }: { label: string; files: readonly DownloadedFile[] }) {
  return (
    <div class="downloads__names" role="region" tabIndex={0} aria-label={label}>
      <ul>
        {files.map(({ id, name }) => (
          <li key={id}>{name}</li>
        ))}
      </ul>
    </div>
  );
}
