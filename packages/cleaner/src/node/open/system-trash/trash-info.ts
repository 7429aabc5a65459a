/** What the system's trash knows of a file in it, by the freedesktop.org specification 1.0, and under which path the cleaner set it aside. */
export type TrashInfo = { original: string; aside: string };

/** Other programs ignore keys that the specification does not name. */
const ownKey = "X-DigitalCleanup-Path";

const encode = (path: string): string => path.split("/").map(encodeURIComponent).join("/");

/** The text of an info file. `now` is written in local time. */
export function writeTrashInfo({ original, aside }: TrashInfo, now: Date): string {
  const local = new Date(now.getTime() - now.getTimezoneOffset() * 60_000);
  const date = local.toISOString().slice(0, "2026-12-03T05:10:13".length);
  return `[Trash Info]\nPath=${encode(original)}\nDeletionDate=${date}\n${ownKey}=${encode(aside)}\n`;
}

/** `undefined` if another program wrote the text. */
export function readTrashInfo(text: string): TrashInfo | undefined {
  const valueOf = (key: string) =>
    text
      .split("\n")
      .find((line) => line.startsWith(`${key}=`))
      ?.slice(key.length + 1);
  const [original, aside] = [valueOf("Path"), valueOf(ownKey)];
  if (!original || !aside) return undefined;
  try {
    return { original: decodeURIComponent(original), aside: decodeURIComponent(aside) };
  } catch {
    return undefined;
  }
}
