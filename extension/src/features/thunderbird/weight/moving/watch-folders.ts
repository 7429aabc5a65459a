import type { MailApi, MailFolder } from "../../../../platform/mail/thunderbird-api.ts";

/** Counts Thunderbird's events about changes of two folders, until `end`. */
export function watchFolders(
  { onFolderInfoChanged }: Pick<MailApi["folders"], "onFolderInfoChanged">,
  ids: readonly string[],
) {
  const counts = new Map<string, number>();
  let next = Promise.withResolvers<void>();
  const listen = ({ id }: MailFolder) => {
    if (!ids.includes(id)) return;
    counts.set(id, (counts.get(id) ?? 0) + 1);
    next.resolve();
    next = Promise.withResolvers();
  };
  onFolderInfoChanged.addListener(listen);
  return {
    countOf: (id: string): number => counts.get(id) ?? 0,
    /** Resolves at the next event. */
    untilNext: (): Promise<void> => next.promise,
    end: () => onFolderInfoChanged.removeListener(listen),
  };
}

export type FolderWatch = ReturnType<typeof watchFolders>;
