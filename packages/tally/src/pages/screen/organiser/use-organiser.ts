import type { QuizStep } from "@digital-cleanup/challenge";
import { useEffect, useState } from "preact/hooks";
import { readText } from "../../client/browser-store.ts";
import { keyName } from "../../client/stored-key.ts";

/** Why a request had no effect; undefined once it had. */
export type Trouble = "refused" | "unreachable" | undefined;

export type ScreenOrganiser = {
  take: (step: QuizStep) => Promise<Trouble>;
  close: () => Promise<Trouble>;
};

/** Whether this browser may have the organiser's key: in the address of the page, or stored. */
const mayHaveKey = (code: string): boolean =>
  location.hash.includes("key=") || readText(keyName("o", code)) !== null;

export type OrganiserUrls = Record<"organiserUrl" | "stepsUrl" | "closingUrl", string>;

/** The organiser of the event, if this browser has the key. The server renders the page without. */
export function useOrganiser(code: string, urls: OrganiserUrls): ScreenOrganiser | undefined {
  const [organiser, setOrganiser] = useState<ScreenOrganiser>();
  useEffect(() => {
    if (!mayHaveKey(code)) return;
    const load = async () => {
      const script: typeof import("./client.tsx") = await import(
        /* @vite-ignore */ urls.organiserUrl
      );
      setOrganiser(script.findOrganiser(code, urls));
    };
    // Without a network the screen follows as before, and the organiser loads it again.
    void load().catch(() => undefined);
  }, [code]);
  return organiser;
}
