import { useEffect, useState } from "preact/hooks";
import { type OwnSending, readOwnSending } from "./own-sending.ts";

/** What this device sent, undefined in the first render, which has to equal the server's. */
export function useOwnSending(key: string): OwnSending | undefined {
  const [own, setOwn] = useState<OwnSending>();
  useEffect(() => {
    const read = () => setOwn(readOwnSending(() => localStorage, key));
    read();
    // Another tab sent something, or the browser shows this page again as it was before the join page.
    addEventListener("storage", read);
    addEventListener("pageshow", read);
    return () => {
      removeEventListener("storage", read);
      removeEventListener("pageshow", read);
    };
  }, [key]);
  return own;
}
